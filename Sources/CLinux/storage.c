#define _GNU_SOURCE
#include "storage.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <sys/xattr.h>
#include <unistd.h>

static const char access_list[] = "system.posix_acl_access";
static const char default_list[] = "system.posix_acl_default";

static int set_lock(int fd, short type) {
    struct flock request = {.l_type = type, .l_whence = SEEK_SET};
    return fcntl(fd, F_OFD_SETLK, &request) == -1 ? -errno : 0;
}

int linux_lock(int fd) { return set_lock(fd, F_WRLCK); }

int linux_unlock(int fd) { return set_lock(fd, F_UNLCK); }

static int copy_list(int from, int to, const char *list) {
    char value[4096];
    ssize_t size = fgetxattr(from, list, value, sizeof value);
    if (size == -1) return errno == ENODATA || errno == ENOTSUP || errno == ENOSYS ? 0 : -errno;
    return fsetxattr(to, list, value, (size_t)size, 0) == -1 ? -errno : 0;
}

int linux_copy_access_list(int from, int to) { return copy_list(from, to, access_list); }

int linux_copy_default_list(int from, int to) { return copy_list(from, to, default_list); }

// One thing is made at a time, so that the umask comes back as it was.
static pthread_mutex_t making = PTHREAD_MUTEX_INITIALIZER;

static mode_t begin_making(unsigned mode, unsigned spared, mode_t *old) {
    pthread_mutex_lock(&making);
    *old = umask(0);
    return (mode_t)mode & ~(*old & ~(mode_t)spared);
}

static int end_making(int result, mode_t old) {
    int code = errno;
    umask(old);
    pthread_mutex_unlock(&making);
    return result == -1 ? -code : result;
}

int linux_make_folder(int parent, const char *name, unsigned mode, unsigned spared) {
    mode_t old, given = begin_making(mode, spared, &old);
    return end_making(mkdirat(parent, name, given), old);
}

int linux_make_file(int parent, const char *name, int flags, unsigned mode, unsigned spared) {
    mode_t old, given = begin_making(mode, spared, &old);
    return end_making(openat(parent, name, flags | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, given), old);
}

int linux_make_unnamed_file(int folder, unsigned mode, unsigned spared) {
    mode_t old, given = begin_making(mode, spared, &old);
    return end_making(openat(folder, ".", O_TMPFILE | O_RDWR | O_CLOEXEC, given), old);
}

int linux_give_name(int fd, int folder, const char *name) {
    char path[32];
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    return linkat(AT_FDCWD, path, folder, name, AT_SYMLINK_FOLLOW) == -1 ? -errno : 0;
}

int linux_rename_to_new(int folder, const char *name, const char *new_name) {
    if (renameat2(folder, name, folder, new_name, RENAME_NOREPLACE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS) return -errno;
    if (linkat(folder, name, folder, new_name, 0) == 0) return unlinkat(folder, name, 0) == -1 ? -errno : 0;
    if (errno == EEXIST) return -EEXIST;
    if (faccessat(folder, new_name, F_OK, AT_SYMLINK_NOFOLLOW) == 0) return -EEXIST;
    return renameat(folder, name, folder, new_name) == -1 ? -errno : 0;
}

int linux_group_rights(int fd) {
    struct stat status;
    if (fstat(fd, &status) == -1) return -errno;
    int rights = (int)(status.st_mode >> 3) & 7;
    // As the kernel keeps it: four bytes of version, then tag, rights and id of each entry; 4: the owning group, 16: the mask.
    unsigned char list[4096];
    ssize_t size = fgetxattr(fd, access_list, list, sizeof list);
    for (ssize_t place = 4; place + 8 <= size; place += 8)
        if (list[place] == 4 || list[place] == 16) rights &= list[place + 2];
    return fgetxattr(fd, default_list, 0, 0) > 0 ? rights | 8 : rights;
}

int linux_is_being_written(int fd) {
    // A lease to read is refused while somebody writes. Its break would be told by a signal: one that does nothing.
    if (fcntl(fd, F_SETSIG, SIGURG) == -1) return 0;
    if (fcntl(fd, F_SETLEASE, F_RDLCK) == -1) return errno == EAGAIN;
    fcntl(fd, F_SETLEASE, F_UNLCK);
    return 0;
}

long linux_filesystem_type(int fd) {
    struct statfs status;
    return fstatfs(fd, &status) == -1 ? -errno : (long)(unsigned int)status.f_type;
}

int linux_sync_filesystem(int fd) { return syncfs(fd) == -1 ? -errno : 0; }
