"""What went wrong in pip or npm, read from what they printed."""

import re

from website.errors import Trouble

DISK_FULL = Trouble(
    "The disk is full: the set-up needs about 1.5 GB here. Free some space, then run the same command again.",
    "磁盘空间不足：安装约需 1.5 GB。请腾出空间后重新运行同一命令。",
)
NO_NETWORK = Trouble(
    "The package registry cannot be reached. Check the network or the proxy, or name a mirror "
    "(pip: PIP_INDEX_URL, npm: npm_config_registry), then run the same command again.",
    "无法连接软件包源。请检查网络或代理，或改用镜像（pip 设置 PIP_INDEX_URL，npm 设置 npm_config_registry），再重新运行同一命令。",
)
HASH_MISMATCH = Trouble(
    "A downloaded package is not the one this project has checked (its hash differs). Try again without a cache or a "
    "mirror (pip cache purge, npm cache clean --force); if it stays so, do not install it, and report it as in SECURITY.md.",
    "下载的软件包与本项目核验过的不一致（哈希值不同）。请清除缓存、停用镜像后重试（pip cache purge、npm cache clean --force）；"
    "若仍不一致，请勿安装，并按 SECURITY.md 报告。",
)
NO_PERMISSION = Trouble(
    "This folder may not be written to. Put the project where you may write, then run the same command again.",
    "没有权限写入此文件夹。请把项目放到有写权限的位置，再重新运行同一命令。",
)

# In this order: a full disk or a wrong hash may be followed by lines that look like a lost connection.
SIGNS = (
    (r"No space left on device|ENOSPC|Errno 28\b|Disk quota exceeded|EDQUOT", DISK_FULL),
    (r"DO NOT MATCH THE HASHES|EINTEGRITY|integrity checksum failed", HASH_MISMATCH),
    (r"Permission denied|EACCES|EROFS|Read-only file system", NO_PERMISSION),
    (
        (
            r"NewConnectionError|ConnectTimeout|ReadTimeout|NameResolutionError|Temporary failure in name resolution"
            r"|getaddrinfo|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|Network is unreachable"
            r"|ProxyError|CERTIFICATE_VERIFY_FAILED|from versions: none"
        ),
        NO_NETWORK,
    ),
)


def diagnose(step: str, output: str) -> Trouble:
    """The trouble behind what the failed `step` printed."""
    for sign, trouble in SIGNS:
        if re.search(sign, output):
            return trouble
    ending = "\n".join(output.strip().splitlines()[-15:])
    return Trouble(
        f"{step} failed for a reason that is not known here. Its last lines:\n{ending}\n"
        "Run the same command again; if it fails again, report it with these lines.",
        "安装步骤失败，原因不明，最后几行输出见上。请重新运行同一命令；若再次失败，请附上这些输出提交问题。",
    )
