import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.append(str(ROOT / "packaging"))  # `making` lies beside build.py, which is run as a script


@pytest.fixture
def root():
    return ROOT


@pytest.fixture
def packaging(root):
    return root / "packaging"
