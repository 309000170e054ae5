#ifndef CLINUX_STORAGE_H
#define CLINUX_STORAGE_H

// What `import Glibc` hides of the calls that the dossier folder needs. All return 0 or more, or -errno.

// Takes a write lock of the open file description on the whole file; never waits (-EAGAIN or -EACCES: held by another).
int linux_lock(int fd);
int linux_unlock(int fd);

// Copies the POSIX access list of one file to another; nothing to copy is no error.
int linux_copy_access_list(int from, int to);

// The type number of the file system that holds this file (statfs f_type, as unsigned 32 bits).
long linux_filesystem_type(int fd);

// Writes everything of the file system that holds this file.
int linux_sync_filesystem(int fd);

#endif
