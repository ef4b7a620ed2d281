"""Everything the earlier files of this folder make, in one step, for a new database."""

import django.db.models.constraints
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
import sciezka.sprawa.straz
import sciezka.sprawa.zegar
import uuid
from django.conf import settings
from django.db import migrations, models
from sciezka.migracje import Calosc


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ('plan', '0001_poczatek'),
        ('plan', '0002_powiazania_i_straze'),
        ('plan', '0003_aneksy'),
        ('plan', '0004_kalendarz'),
        ('plan', '0005_podpowiedzi'),
    ]

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
        ('sciezka', '0012_przejscia_w_historii'),
        ('diagnoza', '0005_podpowiedzi'),
    ]

    operations = [
        Calosc([
        migrations.CreateModel(
            name='AdresKalendarza',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('skrot', models.CharField(max_length=64, unique=True, verbose_name='SHA-256 klucza')),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz)),
                ('odwolano', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'verbose_name': 'adres kalendarza',
                'verbose_name_plural': 'adresy kalendarzy',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Cel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('numer', models.PositiveIntegerField(verbose_name='numer')),
                ('tresc', models.CharField(max_length=400, verbose_name='cel')),
                ('efekt', models.TextField(max_length=3000, verbose_name='oczekiwany efekt')),
                ('rezultat', models.CharField(choices=[('nowe_ps', 'nowe przedsiębiorstwo społeczne'), ('lepsze_warunki', 'lepsze warunki dla istniejących PES'), ('wieksza_skala', 'większa skala zadań i usług realizowanych z PES')], max_length=20, verbose_name='któremu rezultatowi służy')),
                ('wskaznik', models.CharField(blank=True, max_length=240, verbose_name='wskaźnik')),
                ('jednostka', models.CharField(blank=True, max_length=60, verbose_name='jednostka')),
                ('baza', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name='wartość dziś')),
                ('docelowa', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name='wartość docelowa')),
                ('termin', models.DateField(blank=True, null=True, verbose_name='do kiedy')),
            ],
            options={
                'verbose_name': 'cel',
                'verbose_name_plural': 'cele',
                'ordering': ['obszar__numer', 'numer'],
            },
        ),
        migrations.CreateModel(
            name='CelEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('numer', models.PositiveIntegerField(verbose_name='numer')),
                ('tresc', models.CharField(max_length=400, verbose_name='cel')),
                ('efekt', models.TextField(max_length=3000, verbose_name='oczekiwany efekt')),
                ('rezultat', models.CharField(choices=[('nowe_ps', 'nowe przedsiębiorstwo społeczne'), ('lepsze_warunki', 'lepsze warunki dla istniejących PES'), ('wieksza_skala', 'większa skala zadań i usług realizowanych z PES')], max_length=20, verbose_name='któremu rezultatowi służy')),
                ('wskaznik', models.CharField(blank=True, max_length=240, verbose_name='wskaźnik')),
                ('jednostka', models.CharField(blank=True, max_length=60, verbose_name='jednostka')),
                ('baza', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name='wartość dziś')),
                ('docelowa', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name='wartość docelowa')),
                ('termin', models.DateField(blank=True, null=True, verbose_name='do kiedy')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Dzialanie',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('numer', models.PositiveIntegerField(verbose_name='numer')),
                ('nazwa', models.CharField(max_length=240, verbose_name='działanie')),
                ('opis', models.TextField(blank=True, max_length=3000, verbose_name='zakres')),
                ('forma', models.PositiveSmallIntegerField(choices=[(1, 'bieżąca współpraca z animatorem'), (2, 'doradztwo specjalistyczne'), (3, 'szkolenie dotyczące zakładania PS'), (4, 'pogłębiona diagnoza'), (5, 'moderacja spotkań'), (6, 'konsultacje społeczne'), (7, 'przedsięwzięcie samorządu z PES')], verbose_name='forma pracy')),
                ('od', models.DateField(verbose_name='od')),
                ('do', models.DateField(verbose_name='do')),
                ('odpowiedzialny', models.CharField(blank=True, max_length=160, verbose_name='odpowiada (po stronie gminy lub inna osoba)')),
                ('godziny', models.DecimalField(decimal_places=2, max_digits=6, verbose_name='planowane godziny')),
                ('produkt', models.CharField(blank=True, max_length=240, verbose_name='co powstanie')),
            ],
            options={
                'verbose_name': 'działanie',
                'verbose_name_plural': 'działania',
                'ordering': ['od', 'numer'],
            },
        ),
        migrations.CreateModel(
            name='DzialanieEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('numer', models.PositiveIntegerField(verbose_name='numer')),
                ('nazwa', models.CharField(max_length=240, verbose_name='działanie')),
                ('opis', models.TextField(blank=True, max_length=3000, verbose_name='zakres')),
                ('forma', models.PositiveSmallIntegerField(choices=[(1, 'bieżąca współpraca z animatorem'), (2, 'doradztwo specjalistyczne'), (3, 'szkolenie dotyczące zakładania PS'), (4, 'pogłębiona diagnoza'), (5, 'moderacja spotkań'), (6, 'konsultacje społeczne'), (7, 'przedsięwzięcie samorządu z PES')], verbose_name='forma pracy')),
                ('od', models.DateField(verbose_name='od')),
                ('do', models.DateField(verbose_name='do')),
                ('odpowiedzialny', models.CharField(blank=True, max_length=160, verbose_name='odpowiada (po stronie gminy lub inna osoba)')),
                ('godziny', models.DecimalField(decimal_places=2, max_digits=6, verbose_name='planowane godziny')),
                ('produkt', models.CharField(blank=True, max_length=240, verbose_name='co powstanie')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ObszarPriorytetowy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('numer', models.PositiveIntegerField(verbose_name='numer')),
                ('nazwa', models.CharField(max_length=240, verbose_name='nazwa obszaru')),
                ('uzasadnienie', models.TextField(blank=True, max_length=4000, verbose_name='dlaczego ten obszar')),
            ],
            options={
                'verbose_name': 'obszar priorytetowy',
                'verbose_name_plural': 'obszary priorytetowe',
                'ordering': ['numer'],
            },
        ),
        migrations.CreateModel(
            name='ObszarPriorytetowyEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('numer', models.PositiveIntegerField(verbose_name='numer')),
                ('nazwa', models.CharField(max_length=240, verbose_name='nazwa obszaru')),
                ('uzasadnienie', models.TextField(blank=True, max_length=4000, verbose_name='dlaczego ten obszar')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ObszarWniosek',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
            ],
            options={
                'verbose_name': 'wniosek w obszarze',
                'verbose_name_plural': 'wnioski w obszarach',
            },
        ),
        migrations.CreateModel(
            name='OdlozonyWniosek',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('powod', models.TextField(max_length=2000, verbose_name='dlaczego odłożony')),
            ],
            options={
                'verbose_name': 'wniosek odłożony',
                'verbose_name_plural': 'wnioski odłożone',
                'ordering': ['wniosek__numer'],
            },
        ),
        migrations.CreateModel(
            name='OdlozonyWniosekEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('powod', models.TextField(max_length=2000, verbose_name='dlaczego odłożony')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Plan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('wprowadzenie', models.TextField(blank=True, max_length=6000, verbose_name='wprowadzenie dla gminy')),
                ('notatka', models.TextField(blank=True, max_length=6000, verbose_name='notatka zespołu')),
            ],
            options={
                'verbose_name': 'plan działania',
                'verbose_name_plural': 'plany działania',
            },
        ),
        migrations.CreateModel(
            name='PodpowiedzPlanu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('regula', models.CharField(max_length=60, verbose_name='podpowiedź')),
                ('tresc', models.CharField(max_length=400, verbose_name='treść podpowiedzi')),
                ('decyzja', models.CharField(choices=[('przyjeta', 'przyjęta'), ('odrzucona', 'odrzucona')], max_length=20, verbose_name='decyzja')),
                ('powod', models.TextField(blank=True, max_length=2000, verbose_name='dlaczego odrzucona')),
            ],
            options={
                'verbose_name': 'podpowiedź celu',
                'verbose_name_plural': 'podpowiedzi celów',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='PodpowiedzPlanuEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('regula', models.CharField(max_length=60, verbose_name='podpowiedź')),
                ('tresc', models.CharField(max_length=400, verbose_name='treść podpowiedzi')),
                ('decyzja', models.CharField(choices=[('przyjeta', 'przyjęta'), ('odrzucona', 'odrzucona')], max_length=20, verbose_name='decyzja')),
                ('powod', models.TextField(blank=True, max_length=2000, verbose_name='dlaczego odrzucona')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='adreskalendarza',
            name='osoba',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kalendarze', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='adreskalendarza',
            name='sprawa',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='kalendarze', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='cel',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='cel',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='celevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='celevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='plan.cel'),
        ),
        migrations.AddField(
            model_name='celevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='celevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='dzialanie',
            name='cel',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='dzialania', to='plan.cel', verbose_name='cel'),
        ),
        migrations.AddField(
            model_name='dzialanie',
            name='osoba',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='odpowiada (z zespołu)'),
        ),
        migrations.AddField(
            model_name='dzialanie',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='dzialanie',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='dzialanieevent',
            name='cel',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plan.cel', verbose_name='cel'),
        ),
        migrations.AddField(
            model_name='dzialanieevent',
            name='osoba',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='odpowiada (z zespołu)'),
        ),
        migrations.AddField(
            model_name='dzialanieevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='dzialanieevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='plan.dzialanie'),
        ),
        migrations.AddField(
            model_name='dzialanieevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='dzialanieevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='obszarpriorytetowy',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='obszarpriorytetowy',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='celevent',
            name='obszar',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plan.obszarpriorytetowy', verbose_name='obszar'),
        ),
        migrations.AddField(
            model_name='cel',
            name='obszar',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='cele', to='plan.obszarpriorytetowy', verbose_name='obszar'),
        ),
        migrations.AddField(
            model_name='obszarpriorytetowyevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='obszarpriorytetowyevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='plan.obszarpriorytetowy'),
        ),
        migrations.AddField(
            model_name='obszarpriorytetowyevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='obszarpriorytetowyevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='obszarwniosek',
            name='obszar',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='powiazania', to='plan.obszarpriorytetowy'),
        ),
        migrations.AddField(
            model_name='obszarwniosek',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='obszarwniosek',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='obszarwniosek',
            name='wniosek',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='powiazania', to='diagnoza.wniosek'),
        ),
        migrations.AddField(
            model_name='obszarpriorytetowy',
            name='wnioski',
            field=models.ManyToManyField(related_name='obszary', through='plan.ObszarWniosek', to='diagnoza.wniosek', verbose_name='wnioski'),
        ),
        migrations.AddField(
            model_name='odlozonywniosek',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='odlozonywniosek',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='odlozonywniosek',
            name='wniosek',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='odlozenie', to='diagnoza.wniosek'),
        ),
        migrations.AddField(
            model_name='odlozonywniosekevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='odlozonywniosekevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='plan.odlozonywniosek'),
        ),
        migrations.AddField(
            model_name='odlozonywniosekevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='odlozonywniosekevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='odlozonywniosekevent',
            name='wniosek',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='diagnoza.wniosek'),
        ),
        migrations.AddField(
            model_name='plan',
            name='sprawa',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='plan', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='plan',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='podpowiedzplanu',
            name='cel',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='podpowiedzi', to='plan.cel'),
        ),
        migrations.AddField(
            model_name='podpowiedzplanu',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='podpowiedzplanu',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='podpowiedzplanu',
            name='wniosek',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='podpowiedzi_planu', to='diagnoza.wniosek'),
        ),
        migrations.AddField(
            model_name='podpowiedzplanuevent',
            name='cel',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plan.cel'),
        ),
        migrations.AddField(
            model_name='podpowiedzplanuevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='podpowiedzplanuevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='plan.podpowiedzplanu'),
        ),
        migrations.AddField(
            model_name='podpowiedzplanuevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='podpowiedzplanuevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='podpowiedzplanuevent',
            name='wniosek',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='diagnoza.wniosek'),
        ),
        migrations.AddConstraint(
            model_name='adreskalendarza',
            constraint=models.UniqueConstraint(condition=models.Q(('odwolano__isnull', True)), fields=('osoba', 'sprawa'), name='kalendarz_jeden_czynny', nulls_distinct=False),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='adreskalendarza',
            trigger=pgtrigger.compiler.Trigger(name='niezmienna', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_stary RECORD;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF;\n        IF TG_OP = 'UPDATE' THEN\n            v_stary := OLD;\n            v_stary.odwolano := NEW.odwolano;\n            IF v_stary IS NOT DISTINCT FROM NEW THEN RETURN NEW; END IF;\n        END IF;\n        RAISE EXCEPTION 'Adresu kalendarza nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        ", hash='1965f57866f13d4d9e5a90620211a8ddf3fdb4ac', operation='UPDATE OR DELETE', pgid='pgtrigger_niezmienna_5a860', table='plan_adreskalendarza', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='dzialanie',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('sprawa', 'numer'), name='dzialanie_kolejny_numer'),
        ),
        migrations.AddConstraint(
            model_name='dzialanie',
            constraint=models.CheckConstraint(condition=models.Q(('do__gte', models.F('od'))), name='dzialanie_daty_po_kolei', violation_error_message='Koniec działania nie może być wcześniejszy niż początek.'),
        ),
        migrations.AddConstraint(
            model_name='dzialanie',
            constraint=models.CheckConstraint(condition=models.Q(('godziny__gt', 0)), name='dzialanie_godziny_dodatnie', violation_error_message='Podaj planowane godziny, więcej niż zero.'),
        ),
        migrations.AddConstraint(
            model_name='dzialanie',
            constraint=models.CheckConstraint(condition=models.Q(('forma__in', [1, 2, 3, 4, 5, 6, 7])), name='dzialanie_znana_forma'),
        ),
        migrations.AddConstraint(
            model_name='dzialanie',
            constraint=models.CheckConstraint(condition=models.Q(('osoba__isnull', False), models.Q(('odpowiedzialny', ''), _negated=True), _connector='OR'), name='dzialanie_ma_odpowiedzialnego', violation_error_message='Wskaż, kto odpowiada za działanie.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='dzialanie',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer; v_aneks boolean;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.cel_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM plan_cel t WHERE t.id = NEW.cel_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        v_aneks := v_stan = 'realizacja' AND EXISTS (\n            SELECT 1 FROM sciezka_aneks a WHERE a.sprawa_id = v_sprawa AND a.rodzaj = 'plan' AND a.stan = 'otwarty');\n        IF v_aneks AND TG_OP = 'DELETE' THEN\n            IF EXISTS (SELECT 1 FROM sciezka_aneks a WHERE a.sprawa_id = v_sprawa AND a.rodzaj = 'plan' AND a.stan = 'otwarty'\n                       AND jsonb_exists(a.przed -> 'nieusuwalne' -> TG_TABLE_NAME, OLD.id::text)) THEN\n                RAISE EXCEPTION 'Przyjętego obszaru, celu ani działania nie usuwa się aneksem. Z działania można odstąpić w realizacji.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n        END IF;\n        IF v_stan IS DISTINCT FROM 'plan' AND NOT v_aneks THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „plan”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = v_sprawa AND w.rodzaj = 'plan'\n                   AND (w.stan = 'wyslana' OR (NOT v_aneks AND w.stan = 'przyjeta' AND w.przebieg = v_przebieg))) THEN\n            RAISE EXCEPTION 'Dokument jest w przeglądzie albo przyjęty, więc danych etapu nie można zmieniać.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='a8128551eeef86cfdc3bccb23a4688da1b8a4ce1', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_7c4e8', table='plan_dzialanie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='dzialanie',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plan_dzialanieevent" ("cel_id", "do", "forma", "godziny", "id", "klucz", "nazwa", "numer", "od", "odpowiedzialny", "opis", "osoba_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "produkt", "rewizja", "sprawa_id", "utworzono", "utworzyl_id") VALUES (NEW."cel_id", NEW."do", NEW."forma", NEW."godziny", NEW."id", NEW."klucz", NEW."nazwa", NEW."numer", NEW."od", NEW."odpowiedzialny", NEW."opis", NEW."osoba_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."produkt", NEW."rewizja", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id"); RETURN NULL;', hash='e009d91422df3d60a06776881aa8880505185a94', operation='INSERT', pgid='pgtrigger_insert_insert_e7134', table='plan_dzialanie', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='dzialanie',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "plan_dzialanieevent" ("cel_id", "do", "forma", "godziny", "id", "klucz", "nazwa", "numer", "od", "odpowiedzialny", "opis", "osoba_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "produkt", "rewizja", "sprawa_id", "utworzono", "utworzyl_id") VALUES (NEW."cel_id", NEW."do", NEW."forma", NEW."godziny", NEW."id", NEW."klucz", NEW."nazwa", NEW."numer", NEW."od", NEW."odpowiedzialny", NEW."opis", NEW."osoba_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."produkt", NEW."rewizja", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id"); RETURN NULL;', hash='d77fa26ab4dcbc06a8f4e7297a27129a3effac24', operation='UPDATE', pgid='pgtrigger_update_update_167e7', table='plan_dzialanie', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='dzialanieevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='dee794522707647119c441e44fcd0e0c03c64470', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5304c', table='plan_dzialanieevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='celevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='df3f03fedf75fcafe79233196b831b88471d2193', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_1d9ec', table='plan_celevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='cel',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('sprawa', 'numer'), name='cel_kolejny_numer'),
        ),
        migrations.AddConstraint(
            model_name='cel',
            constraint=models.CheckConstraint(condition=models.Q(('efekt__regex', '^\\s*$'), _negated=True), name='cel_z_efektem', violation_error_message='Napisz, jakiego efektu oczekują strony.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cel',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer; v_aneks boolean;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.obszar_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM plan_obszarpriorytetowy t WHERE t.id = NEW.obszar_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        v_aneks := v_stan = 'realizacja' AND EXISTS (\n            SELECT 1 FROM sciezka_aneks a WHERE a.sprawa_id = v_sprawa AND a.rodzaj = 'plan' AND a.stan = 'otwarty');\n        IF v_aneks AND TG_OP = 'DELETE' THEN\n            IF EXISTS (SELECT 1 FROM sciezka_aneks a WHERE a.sprawa_id = v_sprawa AND a.rodzaj = 'plan' AND a.stan = 'otwarty'\n                       AND jsonb_exists(a.przed -> 'nieusuwalne' -> TG_TABLE_NAME, OLD.id::text)) THEN\n                RAISE EXCEPTION 'Przyjętego obszaru, celu ani działania nie usuwa się aneksem. Z działania można odstąpić w realizacji.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n        END IF;\n        IF v_stan IS DISTINCT FROM 'plan' AND NOT v_aneks THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „plan”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = v_sprawa AND w.rodzaj = 'plan'\n                   AND (w.stan = 'wyslana' OR (NOT v_aneks AND w.stan = 'przyjeta' AND w.przebieg = v_przebieg))) THEN\n            RAISE EXCEPTION 'Dokument jest w przeglądzie albo przyjęty, więc danych etapu nie można zmieniać.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='eb0786ce7d469a532da6d85513bfbbc213d8056b', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_c03bb', table='plan_cel', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cel',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plan_celevent" ("baza", "docelowa", "efekt", "id", "jednostka", "klucz", "numer", "obszar_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rewizja", "rezultat", "sprawa_id", "termin", "tresc", "utworzono", "utworzyl_id", "wskaznik") VALUES (NEW."baza", NEW."docelowa", NEW."efekt", NEW."id", NEW."jednostka", NEW."klucz", NEW."numer", NEW."obszar_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rewizja", NEW."rezultat", NEW."sprawa_id", NEW."termin", NEW."tresc", NEW."utworzono", NEW."utworzyl_id", NEW."wskaznik"); RETURN NULL;', hash='111a1e3923c010a7120931a7ff030258a248c2f6', operation='INSERT', pgid='pgtrigger_insert_insert_c21c6', table='plan_cel', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cel',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "plan_celevent" ("baza", "docelowa", "efekt", "id", "jednostka", "klucz", "numer", "obszar_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rewizja", "rezultat", "sprawa_id", "termin", "tresc", "utworzono", "utworzyl_id", "wskaznik") VALUES (NEW."baza", NEW."docelowa", NEW."efekt", NEW."id", NEW."jednostka", NEW."klucz", NEW."numer", NEW."obszar_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rewizja", NEW."rezultat", NEW."sprawa_id", NEW."termin", NEW."tresc", NEW."utworzono", NEW."utworzyl_id", NEW."wskaznik"); RETURN NULL;', hash='1a9e0b40fe0c56a5fd8d81f7e9b26184ee8ce6f1', operation='UPDATE', pgid='pgtrigger_update_update_a74e1', table='plan_cel', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='obszarpriorytetowyevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='2e97896f1452ad56ae9a322721c7fe6aa4c36d4b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_4c331', table='plan_obszarpriorytetowyevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='obszarwniosek',
            constraint=models.UniqueConstraint(fields=('obszar', 'wniosek'), name='obszar_wniosek_raz'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='obszarwniosek',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer; v_aneks boolean;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.obszar_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM plan_obszarpriorytetowy t WHERE t.id = NEW.obszar_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.wniosek_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM diagnoza_wniosek t WHERE t.id = NEW.wniosek_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        v_aneks := v_stan = 'realizacja' AND EXISTS (\n            SELECT 1 FROM sciezka_aneks a WHERE a.sprawa_id = v_sprawa AND a.rodzaj = 'plan' AND a.stan = 'otwarty');\n        IF v_aneks AND TG_OP = 'DELETE' THEN\n            IF EXISTS (SELECT 1 FROM sciezka_aneks a WHERE a.sprawa_id = v_sprawa AND a.rodzaj = 'plan' AND a.stan = 'otwarty'\n                       AND jsonb_exists(a.przed -> 'nieusuwalne' -> TG_TABLE_NAME, OLD.id::text)) THEN\n                RAISE EXCEPTION 'Przyjętego obszaru, celu ani działania nie usuwa się aneksem. Z działania można odstąpić w realizacji.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n        END IF;\n        IF v_stan IS DISTINCT FROM 'plan' AND NOT v_aneks THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „plan”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = v_sprawa AND w.rodzaj = 'plan'\n                   AND (w.stan = 'wyslana' OR (NOT v_aneks AND w.stan = 'przyjeta' AND w.przebieg = v_przebieg))) THEN\n            RAISE EXCEPTION 'Dokument jest w przeglądzie albo przyjęty, więc danych etapu nie można zmieniać.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='61d5614f12c1f8509c2b8d6f030516fa3b693eee', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_7f79f', table='plan_obszarwniosek', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='obszarpriorytetowy',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('sprawa', 'numer'), name='obszar_kolejny_numer'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='obszarpriorytetowy',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer; v_aneks boolean;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        v_aneks := v_stan = 'realizacja' AND EXISTS (\n            SELECT 1 FROM sciezka_aneks a WHERE a.sprawa_id = v_sprawa AND a.rodzaj = 'plan' AND a.stan = 'otwarty');\n        IF v_aneks AND TG_OP = 'DELETE' THEN\n            IF EXISTS (SELECT 1 FROM sciezka_aneks a WHERE a.sprawa_id = v_sprawa AND a.rodzaj = 'plan' AND a.stan = 'otwarty'\n                       AND jsonb_exists(a.przed -> 'nieusuwalne' -> TG_TABLE_NAME, OLD.id::text)) THEN\n                RAISE EXCEPTION 'Przyjętego obszaru, celu ani działania nie usuwa się aneksem. Z działania można odstąpić w realizacji.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n        END IF;\n        IF v_stan IS DISTINCT FROM 'plan' AND NOT v_aneks THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „plan”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = v_sprawa AND w.rodzaj = 'plan'\n                   AND (w.stan = 'wyslana' OR (NOT v_aneks AND w.stan = 'przyjeta' AND w.przebieg = v_przebieg))) THEN\n            RAISE EXCEPTION 'Dokument jest w przeglądzie albo przyjęty, więc danych etapu nie można zmieniać.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='6f82070a6ec8675b58328251b382897f90914ee3', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_752e9', table='plan_obszarpriorytetowy', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='obszarpriorytetowy',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plan_obszarpriorytetowyevent" ("id", "klucz", "nazwa", "numer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rewizja", "sprawa_id", "utworzono", "utworzyl_id", "uzasadnienie") VALUES (NEW."id", NEW."klucz", NEW."nazwa", NEW."numer", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rewizja", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."uzasadnienie"); RETURN NULL;', hash='3617c1cc7fc946c01cf9eca14908ec57d00f2595', operation='INSERT', pgid='pgtrigger_insert_insert_91efc', table='plan_obszarpriorytetowy', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='obszarpriorytetowy',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "plan_obszarpriorytetowyevent" ("id", "klucz", "nazwa", "numer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rewizja", "sprawa_id", "utworzono", "utworzyl_id", "uzasadnienie") VALUES (NEW."id", NEW."klucz", NEW."nazwa", NEW."numer", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rewizja", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."uzasadnienie"); RETURN NULL;', hash='7391ac1bfe2c6a5e6373d008fad3bc8e895ab45e', operation='UPDATE', pgid='pgtrigger_update_update_ecbb0', table='plan_obszarpriorytetowy', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='odlozonywniosek',
            constraint=models.CheckConstraint(condition=models.Q(('powod__regex', '^\\s*$'), _negated=True), name='odlozony_z_powodem'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='odlozonywniosek',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer; v_aneks boolean;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.wniosek_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM diagnoza_wniosek t WHERE t.id = NEW.wniosek_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        v_aneks := v_stan = 'realizacja' AND EXISTS (\n            SELECT 1 FROM sciezka_aneks a WHERE a.sprawa_id = v_sprawa AND a.rodzaj = 'plan' AND a.stan = 'otwarty');\n        IF v_aneks AND TG_OP = 'DELETE' THEN\n            IF EXISTS (SELECT 1 FROM sciezka_aneks a WHERE a.sprawa_id = v_sprawa AND a.rodzaj = 'plan' AND a.stan = 'otwarty'\n                       AND jsonb_exists(a.przed -> 'nieusuwalne' -> TG_TABLE_NAME, OLD.id::text)) THEN\n                RAISE EXCEPTION 'Przyjętego obszaru, celu ani działania nie usuwa się aneksem. Z działania można odstąpić w realizacji.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n        END IF;\n        IF v_stan IS DISTINCT FROM 'plan' AND NOT v_aneks THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „plan”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = v_sprawa AND w.rodzaj = 'plan'\n                   AND (w.stan = 'wyslana' OR (NOT v_aneks AND w.stan = 'przyjeta' AND w.przebieg = v_przebieg))) THEN\n            RAISE EXCEPTION 'Dokument jest w przeglądzie albo przyjęty, więc danych etapu nie można zmieniać.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='48b9c666528f017de10352c9d477dc72457a9010', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_b41f9', table='plan_odlozonywniosek', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='odlozonywniosek',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plan_odlozonywniosekevent" ("id", "klucz", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "powod", "rewizja", "sprawa_id", "utworzono", "utworzyl_id", "wniosek_id") VALUES (NEW."id", NEW."klucz", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."powod", NEW."rewizja", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."wniosek_id"); RETURN NULL;', hash='23481877e895d7d923aadef887e446925188e039', operation='INSERT', pgid='pgtrigger_insert_insert_dd32b', table='plan_odlozonywniosek', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='odlozonywniosek',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "plan_odlozonywniosekevent" ("id", "klucz", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "powod", "rewizja", "sprawa_id", "utworzono", "utworzyl_id", "wniosek_id") VALUES (NEW."id", NEW."klucz", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."powod", NEW."rewizja", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."wniosek_id"); RETURN NULL;', hash='8c43f737a41bcc7d9cf7524fcb37c6490e80c9a2', operation='UPDATE', pgid='pgtrigger_update_update_53e76', table='plan_odlozonywniosek', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='odlozonywniosekevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='78fd0cfabd5f643cc438f0b325f6d9b713bd85c0', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e0c28', table='plan_odlozonywniosekevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='plan',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer; v_aneks boolean;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        v_aneks := v_stan = 'realizacja' AND EXISTS (\n            SELECT 1 FROM sciezka_aneks a WHERE a.sprawa_id = v_sprawa AND a.rodzaj = 'plan' AND a.stan = 'otwarty');\n        IF v_aneks AND TG_OP = 'DELETE' THEN\n            IF EXISTS (SELECT 1 FROM sciezka_aneks a WHERE a.sprawa_id = v_sprawa AND a.rodzaj = 'plan' AND a.stan = 'otwarty'\n                       AND jsonb_exists(a.przed -> 'nieusuwalne' -> TG_TABLE_NAME, OLD.id::text)) THEN\n                RAISE EXCEPTION 'Przyjętego obszaru, celu ani działania nie usuwa się aneksem. Z działania można odstąpić w realizacji.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n        END IF;\n        IF v_stan IS DISTINCT FROM 'plan' AND NOT v_aneks THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „plan”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = v_sprawa AND w.rodzaj = 'plan'\n                   AND (w.stan = 'wyslana' OR (NOT v_aneks AND w.stan = 'przyjeta' AND w.przebieg = v_przebieg))) THEN\n            RAISE EXCEPTION 'Dokument jest w przeglądzie albo przyjęty, więc danych etapu nie można zmieniać.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='83669260139cc109452ca9ffdf2bc7b40f2d2f1c', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_699b2', table='plan_plan', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='podpowiedzplanu',
            constraint=models.UniqueConstraint(fields=('wniosek', 'regula'), name='podpowiedz_planu_jedna_decyzja', violation_error_message='Ktoś już rozpatrzył tę podpowiedź.'),
        ),
        migrations.AddConstraint(
            model_name='podpowiedzplanu',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('cel__isnull', False), ('decyzja', 'przyjeta'), ('powod', '')), models.Q(('cel__isnull', True), ('decyzja', 'odrzucona'), models.Q(('powod__regex', '^\\s*$'), _negated=True)), _connector='OR'), name='podpowiedz_planu_z_celem_albo_powodem', violation_error_message='Napisz, dlaczego podpowiedź jest odrzucona.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='podpowiedzplanu',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer; v_aneks boolean;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.wniosek_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM diagnoza_wniosek t WHERE t.id = NEW.wniosek_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.cel_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM plan_cel t WHERE t.id = NEW.cel_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        v_aneks := v_stan = 'realizacja' AND EXISTS (\n            SELECT 1 FROM sciezka_aneks a WHERE a.sprawa_id = v_sprawa AND a.rodzaj = 'plan' AND a.stan = 'otwarty');\n        IF v_aneks AND TG_OP = 'DELETE' THEN\n            IF EXISTS (SELECT 1 FROM sciezka_aneks a WHERE a.sprawa_id = v_sprawa AND a.rodzaj = 'plan' AND a.stan = 'otwarty'\n                       AND jsonb_exists(a.przed -> 'nieusuwalne' -> TG_TABLE_NAME, OLD.id::text)) THEN\n                RAISE EXCEPTION 'Przyjętego obszaru, celu ani działania nie usuwa się aneksem. Z działania można odstąpić w realizacji.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n        END IF;\n        IF v_stan IS DISTINCT FROM 'plan' AND NOT v_aneks THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „plan”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = v_sprawa AND w.rodzaj = 'plan'\n                   AND (w.stan = 'wyslana' OR (NOT v_aneks AND w.stan = 'przyjeta' AND w.przebieg = v_przebieg))) THEN\n            RAISE EXCEPTION 'Dokument jest w przeglądzie albo przyjęty, więc danych etapu nie można zmieniać.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='33cab7d62619b24d2d35ef120add5cdb1ff26030', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_84c66', table='plan_podpowiedzplanu', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='podpowiedzplanu',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plan_podpowiedzplanuevent" ("cel_id", "decyzja", "id", "klucz", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "powod", "regula", "rewizja", "sprawa_id", "tresc", "utworzono", "utworzyl_id", "wniosek_id") VALUES (NEW."cel_id", NEW."decyzja", NEW."id", NEW."klucz", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."powod", NEW."regula", NEW."rewizja", NEW."sprawa_id", NEW."tresc", NEW."utworzono", NEW."utworzyl_id", NEW."wniosek_id"); RETURN NULL;', hash='abdaa130afb2359f764408d85cc8a61184b7b602', operation='INSERT', pgid='pgtrigger_insert_insert_3e0b7', table='plan_podpowiedzplanu', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='podpowiedzplanu',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "plan_podpowiedzplanuevent" ("cel_id", "decyzja", "id", "klucz", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "powod", "regula", "rewizja", "sprawa_id", "tresc", "utworzono", "utworzyl_id", "wniosek_id") VALUES (NEW."cel_id", NEW."decyzja", NEW."id", NEW."klucz", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."powod", NEW."regula", NEW."rewizja", NEW."sprawa_id", NEW."tresc", NEW."utworzono", NEW."utworzyl_id", NEW."wniosek_id"); RETURN NULL;', hash='6ab1e12dc2b35e719aed9d1a33e9629421a30cff', operation='UPDATE', pgid='pgtrigger_update_update_fd5c2', table='plan_podpowiedzplanu', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='podpowiedzplanuevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='e136d006ccc1b8bfa445954c250aa5fecd85b9e3', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_defb7', table='plan_podpowiedzplanuevent', when='BEFORE')),
        ),
        ]),
    ]
