"""Identifiers as types: every row has a UUIDv7 made by the program, never a natural key."""

from typing import NewType
from uuid import UUID

UnitId = NewType("UnitId", UUID)
UserId = NewType("UserId", UUID)
DeviceId = NewType("DeviceId", UUID)
SignerId = NewType("SignerId", UUID)
SeriesId = NewType("SeriesId", UUID)
PersonId = NewType("PersonId", UUID)
JudgmentId = NewType("JudgmentId", UUID)
RequestId = NewType("RequestId", UUID)
CaseId = NewType("CaseId", UUID)
LineId = NewType("LineId", UUID)
SessionId = NewType("SessionId", UUID)
AgreementId = NewType("AgreementId", UUID)
MeasureId = NewType("MeasureId", UUID)
AssetId = NewType("AssetId", UUID)
DocumentId = NewType("DocumentId", UUID)
ReceiptId = NewType("ReceiptId", UUID)
NumberUseId = NewType("NumberUseId", UUID)
RowId = NewType("RowId", UUID)
"""Any row that no other row names by a type of its own."""
