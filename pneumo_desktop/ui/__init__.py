"""The window. The only home of Qt."""

from pneumo_desktop.ui.singletons import keep_singletons

keep_singletons()
