"""Editor of an asset; which fields it asks depends on the kind."""

from PySide6.QtCore import QCoreApplication

from cje_desktop.application.commands.casework import RegisterAsset
from cje_desktop.application.queries.cases import CaseView
from cje_desktop.core.entities.measures import AssetKind
from cje_desktop.ui.presenters.context import Navigator
from cje_desktop.ui.presenters.facts import Offer
from cje_desktop.ui.screens.facts.editor import Answers, FactEditor, NextStep, Setting
from cje_desktop.ui.widgets.fields import Choice
from cje_desktop.ui.widgets.form import Field, FieldForm, FieldKind

_LAND = ("parcel", "map_sheet", "area", "land_type", "certificate_serial", "certificate_book_number")
_LAND_MORE = ("certificate_area", "attached_assets", "old_address")
_ACCOUNT = ("account_number", "account_holder", "holder")


def _asset_title() -> str:
    return QCoreApplication.translate("FactEditors", "Asset")


def _asset_kinds() -> tuple[Choice, ...]:
    translate = QCoreApplication.translate
    return (
        Choice(AssetKind.LAND, translate("FactEditors", "Land")),
        Choice(AssetKind.BUILDING, translate("FactEditors", "House, building")),
        Choice(AssetKind.VEHICLE, translate("FactEditors", "Vehicle")),
        Choice(AssetKind.ACCOUNT, translate("FactEditors", "Account")),
        Choice(AssetKind.SHARE, translate("FactEditors", "Shares, contributed capital")),
        Choice(AssetKind.OTHER, translate("FactEditors", "Other")),
    )


def _asset_fields(setting: Setting) -> tuple[Field, ...]:
    translate = QCoreApplication.translate
    persons = setting.persons()
    return (
        Field(
            name="kind",
            label=translate("FactEditors", "Kind"),
            kind=FieldKind.CHOICE,
            span=4,
            choices=_asset_kinds(),
            initial=AssetKind.LAND.value,
            required=True,
        ),
        Field(
            name="owner_id",
            label=translate("FactEditors", "Owner"),
            kind=FieldKind.CHOICE,
            span=4,
            choices=persons,
            initial=persons[0].key if persons else "",
        ),
        Field(name="value", label=translate("FactEditors", "Value"), kind=FieldKind.MONEY, span=4),
        Field(name="description", label=translate("FactEditors", "Description"), span=12, required=True),
        Field(name="parcel", label=translate("FactEditors", "Parcel"), span=3),
        Field(name="map_sheet", label=translate("FactEditors", "Map sheet"), span=3),
        Field(name="area", label=translate("FactEditors", "Area"), span=3, unit="m²"),
        Field(name="land_type", label=translate("FactEditors", "Type of land"), span=3),
        Field(name="certificate_serial", label=translate("FactEditors", "Certificate serial"), span=4),
        Field(name="certificate_book_number", label=translate("FactEditors", "Book number"), span=4),
        Field(
            name="certificate_area",
            label=translate("FactEditors", "Area on the certificate"),
            span=4,
            unit="m²",
        ),
        Field(
            name="attached_assets",
            label=translate("FactEditors", "Houses, trees, works on the land"),
            span=12,
        ),
        Field(name="account_number", label=translate("FactEditors", "Account number"), span=4, shown=False),
        Field(name="account_holder", label=translate("FactEditors", "Account holder"), span=4, shown=False),
        Field(name="holder", label=translate("FactEditors", "Bank, keeper"), span=4, shown=False),
        Field(name="address", label=translate("FactEditors", "Address now"), span=6),
        Field(name="old_address", label=translate("FactEditors", "Address before 1 July 2025"), span=6),
        Field(name="mortgagee", label=translate("FactEditors", "Mortgaged to"), span=6),
    )


def _asset_command(answers: Answers) -> RegisterAsset:
    text = answers.shown_text
    return RegisterAsset(
        case_id=answers.case.case.id,
        kind=AssetKind(answers.text("kind")),
        description=text("description"),
        owner_id=answers.person("owner_id"),
        holder=text("holder"),
        address=text("address"),
        old_address=text("old_address"),
        map_sheet=text("map_sheet"),
        parcel=text("parcel"),
        area=text("area"),
        certificate_area=text("certificate_area"),
        land_type=text("land_type"),
        certificate_serial=text("certificate_serial"),
        certificate_book_number=text("certificate_book_number"),
        attached_assets=text("attached_assets"),
        account_number=text("account_number"),
        account_holder=text("account_holder"),
        mortgagee=text("mortgagee"),
        value=answers.form.amount("value"),
    )


def _adapt_asset(form: FieldForm, _offer: Offer) -> None:
    kind = form.text("kind")
    on_land = kind in (AssetKind.LAND, AssetKind.BUILDING)
    account = kind == AssetKind.ACCOUNT
    form.set_shown(
        **dict.fromkeys((*_LAND, *_LAND_MORE), on_land),
        **dict.fromkeys(_ACCOUNT, account),
        address=not account,
        mortgagee=not account,
    )


def _decision_text() -> str:
    return QCoreApplication.translate("FactEditors", "Draw up compulsory decision")


def _decide(navigator: Navigator, case: CaseView, _result: object) -> None:
    navigator.open_decision(case.case.id)


ASSET = FactEditor(
    title=_asset_title,
    fields=_asset_fields,
    command=_asset_command,
    adapt=_adapt_asset,
    next_step=NextStep(_decision_text, "gavel", _decide),
)
