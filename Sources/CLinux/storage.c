#define _GNU_SOURCE
#include "storage.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/vfs.h>
#include <sys/xattr.h>
#include <unistd.h>

static const char access_list[] = "system.posix_acl_access";

static int set_lock(int fd, short type) {
    struct flock request = {.l_type = type, .l_whence = SEEK_SET};
    return fcntl(fd, F_OFD_SETLK, &request) == -1 ? -errno : 0;
}

int linux_lock(int fd) { return set_lock(fd, F_WRLCK); }

int linux_unlock(int fd) { return set_lock(fd, F_UNLCK); }

int linux_copy_access_list(int from, int to) {
    char value[4096];
    ssize_t size = fgetxattr(from, access_list, value, sizeof value);
    if (size == -1) return errno == ENODATA || errno == ENOTSUP || errno == ENOSYS ? 0 : -errno;
    return fsetxattr(to, access_list, value, (size_t)size, 0) == -1 ? -errno : 0;
}

long linux_filesystem_type(int fd) {
    struct statfs status;
    return fstatfs(fd, &status) == -1 ? -errno : (long)(unsigned int)status.f_type;
}

int linux_sync_filesystem(int fd) { return syncfs(fd) == -1 ? -errno : 0; }
