"""What the inference tests share."""

from pathlib import Path

import pytest
from inference.model_folder import write_model


@pytest.fixture
def model_folder(tmp_path: Path) -> Path:
    return write_model(tmp_path / "models" / "random-1")
