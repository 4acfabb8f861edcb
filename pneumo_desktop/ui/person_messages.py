"""The sentences beside the fields of patient, visit, final read and account; `ui.messages` takes them in."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001
    """Mark `text` for lupdate, which looks for this name."""
    return text


PATIENT: dict[str, str] = {
    "patient.number_missing": QT_TRANSLATE_NOOP("Messages", "Type the clinic number."),
    "patient.number_too_long": QT_TRANSLATE_NOOP("Messages", "The clinic number is too long: at most 200 characters."),
    "patient.name_missing": QT_TRANSLATE_NOOP("Messages", "Type at least one name."),
    "patient.name_too_long": QT_TRANSLATE_NOOP("Messages", "The name is too long: at most 200 characters."),
    "patient.sex_missing": QT_TRANSLATE_NOOP("Messages", 'Choose the sex, or "Not known".'),
    "patient.age_missing": QT_TRANSLATE_NOOP("Messages", 'Type the birth date, or tick "not known" and estimate the age.'),
    "patient.birth_date_in_future": QT_TRANSLATE_NOOP("Messages", "The birth date lies in the future. Check the year."),
    "patient.birth_date_too_old": QT_TRANSLATE_NOOP("Messages", "The birth date is more than 130 years ago. Check the year."),
    "patient.age_out_of_range": QT_TRANSLATE_NOOP("Messages", "The age must lie between 0 and 130 years."),
    "patient.birth_date_invalid": QT_TRANSLATE_NOOP("Messages", "This is no date. Type year-month-day, such as 2019-04-23."),
    "patient.birth_date_ambiguous": QT_TRANSLATE_NOOP(
        "Messages", "Day and month can be mistaken here. Type year-month-day, such as 2019-04-23."
    ),
    "patient.difference_open": QT_TRANSLATE_NOOP("Messages", "The file says something else. Choose which is right."),
    "visit.exam_at_invalid": QT_TRANSLATE_NOOP(
        "Messages", "This is no date. Type year-month-day hour:minute, or leave it empty."
    ),
    "final.reader_missing": QT_TRANSLATE_NOOP("Messages", "Type the reader's name."),
    "final.words_missing": QT_TRANSLATE_NOOP("Messages", "Type your own conclusion."),
    "final.conclusion_missing": QT_TRANSLATE_NOOP("Messages", "Choose a conclusion, or type your own."),
    "final.agreement_missing": QT_TRANSLATE_NOOP("Messages", "Choose how this stands to the program's reading."),
    "final.reason_missing": QT_TRANSLATE_NOOP("Messages", "Say why you disagree, or tick that you leave it out."),
    "final.amendment_reason_missing": QT_TRANSLATE_NOOP("Messages", "Say in words why the record is amended."),
    # Accounts
    "account.wrong": QT_TRANSLATE_NOOP("Messages", "Name and password do not belong together. Try again."),
    "account.wait": QT_TRANSLATE_NOOP("Messages", "The password was wrong several times. Try again in {wait_s} seconds."),
    "account.name_missing": QT_TRANSLATE_NOOP("Messages", "Type the person's name."),
    "account.name_too_long": QT_TRANSLATE_NOOP("Messages", "The name is too long: at most 80 characters."),
    "account.name_taken": QT_TRANSLATE_NOOP(
        "Messages", "There is an account of this name. Add something that tells the two apart."
    ),
    "account.password_short": QT_TRANSLATE_NOOP("Messages", "The password is too short: at least 8 characters, of any kind."),
    "account.password_long": QT_TRANSLATE_NOOP("Messages", "The password is too long: at most 1,024 characters."),
    "account.passwords_differ": QT_TRANSLATE_NOOP("Messages", "The two passwords differ. Type the new one twice."),
    "account.not_found": QT_TRANSLATE_NOOP("Messages", "This account is not there any more. Open the list of accounts again."),
    "account.last_administrator": QT_TRANSLATE_NOOP(
        "Messages", "This is the only administrator. Make somebody else one first; else nobody could change accounts any more."
    ),
    "account.not_allowed": QT_TRANSLATE_NOOP("Messages", "Only an administrator may do this. Ask one to sign in."),
}
