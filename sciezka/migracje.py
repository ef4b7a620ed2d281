"""Building a new database in one step an app, instead of a hundred."""

from typing import Any

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState
from pgtrigger.migrations import AddTrigger


class Calosc(Operation):
    """Operations that make all tables of an app, taken as one.

    Django draws every model anew after each operation on a model, and here all models hang together: a thousand
    operations took a minute. Here the models are drawn once, each table is created as it stands at the end, then its
    triggers. Only for operations that create: models, fields, indexes, constraints, triggers.
    """

    reversible = False
    atomic = True

    def __init__(self, operations: list[Operation]) -> None:
        self.operations = operations

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        """Return the operation as migration files write it."""
        return (self.__class__.__name__, [self.operations], {})

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Add everything to the state; nothing is drawn in between."""
        state.__dict__.pop("apps", None)
        for operacja in self.operations:
            operacja.state_forwards(app_label, state)

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Create each table with all its columns, indexes and constraints, then the triggers."""
        for operacja in self.operations:
            if isinstance(operacja, migrations.CreateModel):
                model = to_state.apps.get_model(app_label, operacja.name)
                # pgtrigger would make the triggers with the table, before the tables that they read.
                model._meta.triggers = []
                if self.allow_migrate_model(schema_editor.connection.alias, model):
                    schema_editor.create_model(model)
        for operacja in self.operations:
            if isinstance(operacja, AddTrigger):
                operacja.database_forwards(app_label, schema_editor, to_state, to_state)

    def describe(self) -> str:
        return "Create all tables of the app, with their triggers"
