"""Folders where a database must not be, on both platforms, by answers given to the probes."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from cje_desktop.core.errors import Refusal, WorldError
from cje_desktop.system.paths import Probes, check_folder, data_folder, resources_root

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/export /mnt/office nfs4 rw 0 0
//pc/share /mnt/share cifs rw 0 0
user@host: /home/an/remote fuse.sshfs rw 0 0
/dev/sdb1 /media/an/USB\\040STICK vfat rw 0 0
/dev/nvme0n1p2 /home ext4 rw 0 0
"""


def linux(files: Mapping[str, str] | None = None, markers: frozenset[str] = frozenset()) -> Probes:
    answers = {"/proc/mounts": MOUNTS, "/sys/block/sdb/removable": "1\n", "/sys/block/sda/removable": "0\n"}
    return Probes(
        platform="linux",
        environment={},
        read=lambda path: {**answers, **(files or {})}.get(path, ""),
        exists=markers.__contains__,
    )


def windows(kind: int = 3, **environment: str) -> Probes:
    return Probes(
        platform="win32",
        environment=environment,
        drive_type=lambda root: kind if root in ("D:\\", "C:\\") else 1,
        exists=lambda path: False,
    )


@pytest.mark.parametrize(
    ("folder", "code"),
    [
        ("/mnt/office/cje", "folder.network"),
        ("/mnt/share", "folder.network"),
        ("/home/an/remote/x", "folder.network"),
        ("/media/an/USB STICK/cje", "folder.removable"),
        ("/home/an/OneDrive - Bộ Tư pháp/cje", "folder.cloud"),
        ("/home/an/Dropbox/cje", "folder.cloud"),
        ("/home/an/Google Drive/cje", "folder.cloud"),
        ("/home/an/Nextcloud", "folder.cloud"),
    ],
)
def test_linux_folders_that_are_refused(folder: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_folder(folder, linux())
    assert (refused.value.code, refused.value.fields["folder"]) == (code, folder)


@pytest.mark.parametrize("folder", ["/home/an/.local/share/CJE", "/var/cje", "/home/an/dropboxes", "/mnt"])
def test_linux_folders_that_will_do(folder: str) -> None:
    check_folder(folder, linux())


def test_a_folder_marked_by_a_cloud_program_is_refused() -> None:
    with pytest.raises(Refusal, match=r"folder\.cloud"):
        check_folder("/home/an/files/cje", linux(markers=frozenset({"/home/an/files/.nextcloudsync.log"})))


@pytest.mark.parametrize(
    ("folder", "kind", "code"),
    [
        (r"\\server\share\cje", 3, "folder.network"),
        (r"D:\cje", 4, "folder.network"),
        (r"D:\cje", 2, "folder.removable"),
        (r"C:\Users\an\OneDrive - Bộ\cje", 3, "folder.cloud"),
        (r"C:\Users\an\iCloudDrive\cje", 3, "folder.cloud"),
    ],
)
def test_windows_folders_that_are_refused(folder: str, kind: int, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_folder(folder, windows(kind))
    assert refused.value.code == code


def test_a_renamed_onedrive_is_known_by_its_variable() -> None:
    probes = windows(OneDriveCommercial=r"C:\Users\an\Đám mây")
    with pytest.raises(Refusal, match=r"folder\.cloud"):
        check_folder(r"C:\Users\an\Đám mây\cje", probes)
    check_folder(r"C:\Users\an\AppData\Local\CJE", probes)


def test_the_data_folder_is_made_for_its_owner_only(tmp_path: Path) -> None:
    probes = Probes(environment={"CJE_HOME": str(tmp_path / "home")})
    assert data_folder(None, probes) == tmp_path / "home"
    assert (tmp_path / "home").stat().st_mode & 0o077 == 0
    assert data_folder(tmp_path / "given", probes) == tmp_path / "given"


def test_a_data_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(WorldError, match=r"folder\.unwritable"):
        data_folder(tmp_path / "file" / "below", Probes(environment={}))


def test_resources_are_found_in_the_source_tree_or_where_told(tmp_path: Path) -> None:
    assert (resources_root() / "resources" / "messages" / "vi").is_dir()
    (tmp_path / "resources" / "messages").mkdir(parents=True)
    assert resources_root(Probes(environment={"CJE_RESOURCES": str(tmp_path)})) == tmp_path
