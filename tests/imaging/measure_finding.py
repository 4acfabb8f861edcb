"""Films a second that a search finds, thumbnails included: `measure_finding.py [films] [side_px] [zip]`."""

from __future__ import annotations

import sys
import tempfile
import time
import zipfile
from pathlib import Path

import numpy as np
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ComputedRadiographyImageStorage, ExplicitVRLittleEndian, generate_uid

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.found import SearchPhase
from pneumo_desktop.imaging.decode import decode_film
from pneumo_desktop.imaging.finding import find_films


def write_films(folder: Path, count: int, side_px: int) -> None:
    """DICOM films of noise, 12 bits of 16, in folders of 100."""
    grain = np.random.default_rng(1).integers(0, 4096, (side_px, side_px), dtype=np.uint16)
    made = Dataset()
    made.file_meta = FileMetaDataset()
    made.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    made.SOPClassUID = made.file_meta.MediaStorageSOPClassUID = ComputedRadiographyImageStorage
    made.PatientName, made.PatientSex, made.StudyDate, made.Modality = "Tesfaye^Hanna", "F", "20261120", "CR"
    made.Rows = made.Columns = side_px
    made.SamplesPerPixel, made.PhotometricInterpretation, made.PixelRepresentation = 1, "MONOCHROME2", 0
    made.BitsAllocated, made.BitsStored, made.HighBit = 16, 12, 11
    made.PixelData = grain.tobytes()
    for number in range(count):
        place = folder / f"{number // 100:03}"
        place.mkdir(exist_ok=True)
        made.PatientID = f"K-{number}"
        made.SOPInstanceUID = made.file_meta.MediaStorageSOPInstanceUID = generate_uid()
        made.save_as(place / f"IM{number:06}", enforce_file_format=True)


def main() -> None:
    count, side_px = int((sys.argv[1:] or ["2000"])[0]), int((sys.argv[2:] or ["300"])[0])
    with tempfile.TemporaryDirectory() as name:
        folder, scratch = Path(name) / "films", Path(name) / "scratch"
        folder.mkdir()
        scratch.mkdir()
        write_films(folder, count, side_px)
        place = folder
        if "zip" in sys.argv:
            place = Path(name) / "films.zip"
            with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
                for file in sorted(folder.rglob("IM*")):
                    packed.write(file, file.relative_to(folder).as_posix())
        began, began_busy = time.perf_counter(), time.process_time()
        ends = {}
        pictured = 0
        for step in find_films([place], scratch, decode_film, CancelToken()):
            ends[step.phase] = time.perf_counter()
            pictured += step.found is not None and step.found.thumbnail is not None
        headers = ends[SearchPhase.HEADERS] - began
        whole = ends[SearchPhase.THUMBNAILS] - began
        print(
            f"{pictured} of {count} films of {side_px} x {side_px}: headers {count / headers:.0f} films/s ({headers:.1f} s), ",
            end="",
        )
        print(f"with thumbnails {count / whole:.0f} films/s ({whole:.1f} s); ", end="")
        busy = time.process_time() - began_busy
        print(f"{1000 * busy / count:.1f} ms of processor time a film")


if __name__ == "__main__":
    main()
