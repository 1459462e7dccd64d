"""Words of intake that several parts show."""

from PySide6.QtCore import QCoreApplication

from cje_desktop.core.entities.cases import CaseBasis, ObligationKind
from cje_desktop.core.entities.people import PartyRole
from cje_desktop.ui.widgets.fields import Choice


class IntakeWords:
    """Choices with their names in the language of the user."""

    @staticmethod
    def roles() -> tuple[Choice, ...]:
        """Return the roles of a party."""
        return (
            Choice(PartyRole.CREDITOR, QCoreApplication.translate("IntakeWords", "Judgment creditor")),
            Choice(PartyRole.DEBTOR, QCoreApplication.translate("IntakeWords", "Judgment debtor")),
            Choice(PartyRole.RELATED, QCoreApplication.translate("IntakeWords", "Related person")),
        )

    @staticmethod
    def kinds_of_person() -> tuple[Choice, ...]:
        """Return how a person is addressed; an organisation is not."""
        return (
            Choice("mr", QCoreApplication.translate("IntakeWords", "Mr")),
            Choice("mrs", QCoreApplication.translate("IntakeWords", "Ms")),
            Choice("organisation", QCoreApplication.translate("IntakeWords", "Organisation")),
        )

    @staticmethod
    def bases() -> tuple[Choice, ...]:
        """Return how enforcement begins."""
        return (
            Choice(CaseBasis.ON_REQUEST, QCoreApplication.translate("IntakeWords", "On request")),
            Choice(CaseBasis.OWN_INITIATIVE, QCoreApplication.translate("IntakeWords", "Own initiative")),
        )

    @staticmethod
    def obligations() -> tuple[Choice, ...]:
        """Return the kinds of obligation."""
        return (
            Choice(ObligationKind.MONEY, QCoreApplication.translate("IntakeWords", "Pay money")),
            Choice(ObligationKind.ASSET, QCoreApplication.translate("IntakeWords", "Hand over a thing")),
            Choice(ObligationKind.ACT, QCoreApplication.translate("IntakeWords", "Do or not do")),
        )
