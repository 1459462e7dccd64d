"""Where data and resources are, and folders where a database must never be.

A database on a network drive, a stick, or in a folder that a cloud program copies behind our
back is lost sooner or later; such folders are for bundles only.
"""

import ctypes
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import platformdirs

from cje_desktop.core.errors import Refusal, WorldError

HOME_VARIABLE = "CJE_HOME"
RESOURCES_VARIABLE = "CJE_RESOURCES"

_NETWORK_KINDS = frozenset(
    {"nfs", "nfs4", "cifs", "smb", "smb3", "smbfs", "ncpfs", "afs", "9p", "ceph", "glusterfs", "davfs"}
)
_NETWORK_FUSE = ("fuse.sshfs", "fuse.rclone", "fuse.davfs", "fuse.gvfsd", "fuse.glusterfs", "fuse.s3fs")
_CLOUD_NAMES = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "my drive",
    "icloud drive",
    "iclouddrive",
    "mobile documents",
    "com~apple~clouddocs",
    "nextcloud",
    "owncloud",
    "pclouddrive",
)
_CLOUD_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_CLOUD_MARKERS = (
    ".dropbox",
    ".dropbox.cache",
    ".nextcloudsync.log",
    ".owncloudsync.log",
    ".tmp.drivedownload",
    ".tmp.driveupload",
)
_DRIVE_REMOVABLE = 2
_DRIVE_REMOTE = 4


def _read(path: str) -> str:
    try:
        return Path(path).read_text("utf-8", "replace")
    except OSError:
        return ""


def _drive_type(root: str) -> int:
    if sys.platform == "win32":
        return int(ctypes.windll.kernel32.GetDriveTypeW(root))
    return 0


@dataclass(frozen=True, slots=True)
class Probes:
    """How the computer is asked; tests give other answers."""

    platform: str = sys.platform
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    read: Callable[[str], str] = _read
    drive_type: Callable[[str], int] = _drive_type
    exists: Callable[[str], bool] = os.path.exists

    def path(self, text: str) -> PurePath:
        """Read a path as this platform does."""
        return PureWindowsPath(text) if self.platform == "win32" else PurePosixPath(text)


def data_folder(override: Path | None = None, probes: Probes | None = None) -> Path:
    """Return the folder of the data: the one given, ``CJE_HOME``, or the user's own; made if missing.

    Raises:
        Refusal: ``folder.network``, ``folder.removable``, ``folder.cloud``.
        WorldError: ``folder.unwritable``.
    """
    probes = probes or Probes()
    named = probes.environment.get(HOME_VARIABLE, "")
    folder = override or (Path(named) if named else platformdirs.user_data_path("CJE", appauthor=False))
    folder = folder.expanduser().absolute()
    try:
        folder = folder.resolve()
    except OSError as error:
        raise WorldError("folder.unwritable", folder=str(folder)) from error
    check_folder(str(folder), probes)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise WorldError("folder.unwritable", folder=str(folder)) from error
    return folder


def check_folder(folder: str, probes: Probes | None = None) -> None:
    """Refuse a folder where a database would be damaged or copied about.

    Raises:
        Refusal: ``folder.network``, ``folder.removable``, ``folder.cloud``.
    """
    probes = probes or Probes()
    path = probes.path(folder)
    kind = _windows_kind(path, probes) if probes.platform == "win32" else _unix_kind(path, probes)
    if kind == "network":
        raise Refusal("folder.network", field="data_dir", folder=folder)
    if kind == "removable":
        raise Refusal("folder.removable", field="data_dir", folder=folder)
    if service := _cloud_service(path, probes):
        raise Refusal("folder.cloud", field="data_dir", folder=folder, service=service)


def _windows_kind(path: PurePath, probes: Probes) -> str:
    if path.drive.startswith("\\\\"):
        return "network"
    kind = probes.drive_type(f"{path.drive}\\")
    return {_DRIVE_REMOTE: "network", _DRIVE_REMOVABLE: "removable"}.get(kind, "")


def _unix_kind(path: PurePath, probes: Probes) -> str:
    device, kind = _mount_of(path, probes)
    if kind in _NETWORK_KINDS or kind.startswith(_NETWORK_FUSE):
        return "network"
    return "removable" if device and _is_removable(device, probes) else ""


def _mount_of(path: PurePath, probes: Probes) -> tuple[str, str]:
    """Return device and file system of the mount a path is on; the longest mount point wins."""
    best, found = -1, ("", "")
    for line in probes.read("/proc/mounts").splitlines():
        parts = line.split()
        if len(parts) < 3:
            continue
        point = PurePosixPath(parts[1].replace("\\040", " "))
        if (path == point or point in path.parents) and len(point.parts) >= best:
            best, found = len(point.parts), (parts[0], parts[2])
    return found


def _is_removable(device: str, probes: Probes) -> bool:
    name = PurePosixPath(device).name.rstrip("0123456789")
    if name.startswith(("nvme", "mmcblk")):
        name = name.removesuffix("p")
    return bool(name) and probes.read(f"/sys/block/{name}/removable").strip() == "1"


def _cloud_service(path: PurePath, probes: Probes) -> str:
    for variable in _CLOUD_VARIABLES:
        root = probes.environment.get(variable, "")
        if root and (path == probes.path(root) or probes.path(root) in path.parents):
            return "OneDrive"
    for part in path.parts:
        name = part.casefold()
        for cloud in _CLOUD_NAMES:
            if name == cloud or name.startswith((f"{cloud} -", f"{cloud} (")):
                return part
    for folder in (path, *path.parents):
        for marker in _CLOUD_MARKERS:
            if probes.exists(str(folder / marker)):
                return marker
    return ""


def resources_root(probes: Probes | None = None) -> Path:
    """Return the folder that holds ``resources`` and ``forms``.

    It is named by ``CJE_RESOURCES``, packed by PyInstaller, bundled in the wheel, or the
    source tree.

    Raises:
        WorldError: ``resources.missing``.
    """
    probes = probes or Probes()
    package = Path(__file__).resolve().parents[1]
    packed = getattr(sys, "_MEIPASS", None)
    named = probes.environment.get(RESOURCES_VARIABLE, "")
    places = [
        *([Path(named)] if named else []),
        *([Path(packed), Path(packed) / "cje_desktop" / "_bundled"] if packed else []),
        package / "_bundled",
        package.parent,
    ]
    for place in places:
        if (place / "resources" / "messages").is_dir():
            return place
    raise WorldError("resources.missing", folder=str(places[0]))
