#ifndef CLINUX_STORAGE_H
#define CLINUX_STORAGE_H

// What `import Glibc` hides of the calls that the dossier folder needs. All return 0 or more, or -errno.

// Takes a write lock of the open file description on the whole file; never waits (-EAGAIN or -EACCES: held by another).
int linux_lock(int fd);
int linux_unlock(int fd);

// Copies the POSIX access list of one file to another; nothing to copy is no error.
int linux_copy_access_list(int from, int to);

// Makes a folder, or opens a new file (never an existing one), of this mode: of it the umask takes away all but `spared`.
// The umask is the whole process's: another thread that makes a file at this moment gets the mode it asks for.
int linux_make_folder(int parent, const char *name, unsigned mode, unsigned spared);
int linux_make_file(int parent, const char *name, int flags, unsigned mode, unsigned spared);

// A new file without a name in this folder, which goes with the process (-EOPNOTSUPP, -EISDIR, -EINVAL: there are none here);
// and the name that makes it stay (-EEXIST: taken).
int linux_make_unnamed_file(int folder, unsigned mode, unsigned spared);
int linux_give_name(int fd, int folder, const char *name);

// Renames unless the new name is taken (-EEXIST). Where the file system cannot say so, a hard link does, else a look before it.
int linux_rename_to_new(int folder, const char *name, const char *new_name);

// What the group that owns this folder may do in it (0 to 7: read 4, write 2, enter 1; an access list counted in), and 8 when
// the folder has an access list for what is made in it.
int linux_group_rights(int fd);

// Gives a folder the access list that another has for what is made in it; nothing to copy is no error.
int linux_copy_default_list(int from, int to);

// 1 when another process of this machine has the file open to write it; 0 when none has, or when that cannot be told.
int linux_is_being_written(int fd);

// The type number of the file system that holds this file (statfs f_type, as unsigned 32 bits).
long linux_filesystem_type(int fd);

// Writes everything of the file system that holds this file.
int linux_sync_filesystem(int fd);

#endif
