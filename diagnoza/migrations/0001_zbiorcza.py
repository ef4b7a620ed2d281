"""Everything the earlier files of this folder make, in one step, for a new database."""

import django.contrib.postgres.fields
import django.core.serializers.json
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
        ('diagnoza', '0001_poczatek'),
        ('diagnoza', '0002_powiazania_i_straze'),
        ('diagnoza', '0003_wersje_narzedzia'),
        ('diagnoza', '0004_odpowiedzi_gminy_i_dowody'),
        ('diagnoza', '0005_podpowiedzi'),
    ]

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
        ('sciezka', '0012_przejscia_w_historii'),
    ]

    operations = [
        Calosc([
        migrations.CreateModel(
            name='Diagnoza',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('narzedzie', models.CharField(max_length=20, verbose_name='wersja narzędzia')),
                ('od', models.DateField(blank=True, null=True, verbose_name='badanie od')),
                ('do', models.DateField(blank=True, null=True, verbose_name='badanie do')),
                ('metody', models.TextField(blank=True, max_length=4000, verbose_name='metody i respondenci (funkcje, nie nazwiska)')),
                ('streszczenie', models.TextField(blank=True, max_length=6000, verbose_name='streszczenie dla gminy')),
                ('notatka', models.TextField(blank=True, max_length=6000, verbose_name='notatka zespołu')),
            ],
            options={
                'verbose_name': 'diagnoza',
                'verbose_name_plural': 'diagnozy',
            },
        ),
        migrations.CreateModel(
            name='DiagnozaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('narzedzie', models.CharField(max_length=20, verbose_name='wersja narzędzia')),
                ('od', models.DateField(blank=True, null=True, verbose_name='badanie od')),
                ('do', models.DateField(blank=True, null=True, verbose_name='badanie do')),
                ('metody', models.TextField(blank=True, max_length=4000, verbose_name='metody i respondenci (funkcje, nie nazwiska)')),
                ('streszczenie', models.TextField(blank=True, max_length=6000, verbose_name='streszczenie dla gminy')),
                ('notatka', models.TextField(blank=True, max_length=6000, verbose_name='notatka zespołu')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='DowodOdpowiedzi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
            ],
            options={
                'verbose_name': 'dowód odpowiedzi',
                'verbose_name_plural': 'dowody odpowiedzi',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Odpowiedz',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('pytanie', models.CharField(max_length=20, verbose_name='pytanie')),
                ('wartosc', models.JSONField(blank=True, default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder, verbose_name='odpowiedź')),
                ('nie_dotyczy', models.BooleanField(default=False, verbose_name='nie dotyczy')),
                ('powod_nie_dotyczy', models.CharField(blank=True, max_length=400, verbose_name='dlaczego nie dotyczy')),
                ('zrodlo', models.CharField(blank=True, max_length=400, verbose_name='źródło (dokument, adres strony)')),
                ('data_zrodla', models.DateField(blank=True, null=True, verbose_name='data dostępu do źródła')),
                ('pewnosc', models.CharField(blank=True, choices=[('dokument', 'potwierdzone dokumentem'), ('deklaracja', 'deklaracja'), ('szacunek', 'szacunek')], max_length=20, verbose_name='pewność')),
                ('respondent', models.CharField(blank=True, max_length=160, verbose_name='kto odpowiedział (funkcja)')),
                ('komentarz', models.TextField(blank=True, max_length=4000, verbose_name='komentarz do odpowiedzi')),
                ('do_sprawdzenia', models.TextField(blank=True, editable=False, verbose_name='do sprawdzenia po zmianie kwestionariusza')),
                ('archiwum', models.TextField(blank=True, editable=False, verbose_name='z wcześniejszej wersji kwestionariusza')),
                ('notatka', models.TextField(blank=True, max_length=4000, verbose_name='notatka zespołu')),
                ('zapisano', models.DateTimeField(editable=False, null=True, verbose_name='zapisano')),
                ('z_gminy', models.BooleanField(default=False, editable=False, verbose_name='zapisał urzędnik gminy')),
            ],
            options={
                'verbose_name': 'odpowiedź',
                'verbose_name_plural': 'odpowiedzi',
                'ordering': ['pytanie'],
            },
        ),
        migrations.CreateModel(
            name='OdpowiedzEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('pytanie', models.CharField(max_length=20, verbose_name='pytanie')),
                ('wartosc', models.JSONField(blank=True, default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder, verbose_name='odpowiedź')),
                ('nie_dotyczy', models.BooleanField(default=False, verbose_name='nie dotyczy')),
                ('powod_nie_dotyczy', models.CharField(blank=True, max_length=400, verbose_name='dlaczego nie dotyczy')),
                ('zrodlo', models.CharField(blank=True, max_length=400, verbose_name='źródło (dokument, adres strony)')),
                ('data_zrodla', models.DateField(blank=True, null=True, verbose_name='data dostępu do źródła')),
                ('pewnosc', models.CharField(blank=True, choices=[('dokument', 'potwierdzone dokumentem'), ('deklaracja', 'deklaracja'), ('szacunek', 'szacunek')], max_length=20, verbose_name='pewność')),
                ('respondent', models.CharField(blank=True, max_length=160, verbose_name='kto odpowiedział (funkcja)')),
                ('komentarz', models.TextField(blank=True, max_length=4000, verbose_name='komentarz do odpowiedzi')),
                ('do_sprawdzenia', models.TextField(blank=True, editable=False, verbose_name='do sprawdzenia po zmianie kwestionariusza')),
                ('archiwum', models.TextField(blank=True, editable=False, verbose_name='z wcześniejszej wersji kwestionariusza')),
                ('notatka', models.TextField(blank=True, max_length=4000, verbose_name='notatka zespołu')),
                ('zapisano', models.DateTimeField(editable=False, null=True, verbose_name='zapisano')),
                ('z_gminy', models.BooleanField(default=False, editable=False, verbose_name='zapisał urzędnik gminy')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Podpowiedz',
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
                'verbose_name': 'podpowiedź wniosku',
                'verbose_name_plural': 'podpowiedzi wniosków',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='PodpowiedzEvent',
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
        migrations.CreateModel(
            name='PrzydzialPytania',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('pytanie', models.CharField(max_length=20, verbose_name='pytanie')),
                ('kto', models.CharField(choices=[('animator', 'zespół'), ('urzednik', 'gmina'), ('oboje', 'zespół i gmina')], max_length=20, verbose_name='kto odpowiada')),
            ],
            options={
                'verbose_name': 'przydział pytania',
                'verbose_name_plural': 'przydziały pytań',
            },
        ),
        migrations.CreateModel(
            name='PrzydzialPytaniaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('pytanie', models.CharField(max_length=20, verbose_name='pytanie')),
                ('kto', models.CharField(choices=[('animator', 'zespół'), ('urzednik', 'gmina'), ('oboje', 'zespół i gmina')], max_length=20, verbose_name='kto odpowiada')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Wniosek',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('numer', models.PositiveIntegerField(verbose_name='numer')),
                ('plaszczyzna', models.CharField(choices=[('P1', 'spółdzielnia socjalna osób prawnych'), ('P2', 'współpraca samorządu z PES'), ('P3', 'zlecanie zadań i usług')], max_length=2, verbose_name='płaszczyzna')),
                ('rodzaj', models.CharField(choices=[('szansa', 'szansa'), ('potrzeba', 'potrzeba'), ('bariera', 'bariera'), ('zasob', 'zasób')], max_length=20, verbose_name='rodzaj')),
                ('tresc', models.CharField(help_text='Jedno zdanie: co z tego wynika dla gminy.', max_length=400, verbose_name='wniosek')),
                ('uzasadnienie', models.TextField(blank=True, max_length=4000, verbose_name='uzasadnienie')),
                ('waga', models.PositiveSmallIntegerField(choices=[(1, 'mała'), (2, 'średnia'), (3, 'duża')], default=2, verbose_name='waga')),
                ('pytania', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), blank=True, default=list, size=None, verbose_name='z jakich odpowiedzi')),
                ('notatka', models.TextField(blank=True, max_length=4000, verbose_name='notatka zespołu')),
            ],
            options={
                'verbose_name': 'wniosek',
                'verbose_name_plural': 'wnioski',
                'ordering': ['numer'],
            },
        ),
        migrations.CreateModel(
            name='WniosekEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('numer', models.PositiveIntegerField(verbose_name='numer')),
                ('plaszczyzna', models.CharField(choices=[('P1', 'spółdzielnia socjalna osób prawnych'), ('P2', 'współpraca samorządu z PES'), ('P3', 'zlecanie zadań i usług')], max_length=2, verbose_name='płaszczyzna')),
                ('rodzaj', models.CharField(choices=[('szansa', 'szansa'), ('potrzeba', 'potrzeba'), ('bariera', 'bariera'), ('zasob', 'zasób')], max_length=20, verbose_name='rodzaj')),
                ('tresc', models.CharField(help_text='Jedno zdanie: co z tego wynika dla gminy.', max_length=400, verbose_name='wniosek')),
                ('uzasadnienie', models.TextField(blank=True, max_length=4000, verbose_name='uzasadnienie')),
                ('waga', models.PositiveSmallIntegerField(choices=[(1, 'mała'), (2, 'średnia'), (3, 'duża')], default=2, verbose_name='waga')),
                ('pytania', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), blank=True, default=list, size=None, verbose_name='z jakich odpowiedzi')),
                ('notatka', models.TextField(blank=True, max_length=4000, verbose_name='notatka zespołu')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='diagnoza',
            name='sprawa',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='diagnoza', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='diagnoza',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='diagnozaevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='diagnozaevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='diagnoza.diagnoza'),
        ),
        migrations.AddField(
            model_name='diagnozaevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='diagnozaevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='dowododpowiedzi',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='dowododpowiedzi',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='dowododpowiedzi',
            name='zalacznik',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='powiazania_odpowiedzi', to='sciezka.zalacznik'),
        ),
        migrations.AddField(
            model_name='odpowiedz',
            name='dowody',
            field=models.ManyToManyField(related_name='odpowiedzi', through='diagnoza.DowodOdpowiedzi', to='sciezka.zalacznik'),
        ),
        migrations.AddField(
            model_name='odpowiedz',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='odpowiedz',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='odpowiedz',
            name='zapisal',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='dowododpowiedzi',
            name='odpowiedz',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='powiazania_dowodow', to='diagnoza.odpowiedz'),
        ),
        migrations.AddField(
            model_name='odpowiedzevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='odpowiedzevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='diagnoza.odpowiedz'),
        ),
        migrations.AddField(
            model_name='odpowiedzevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='odpowiedzevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='odpowiedzevent',
            name='zapisal',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='podpowiedz',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='podpowiedz',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='podpowiedzevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='podpowiedzevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='diagnoza.podpowiedz'),
        ),
        migrations.AddField(
            model_name='podpowiedzevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='podpowiedzevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='przydzialpytania',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='przydzialpytania',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='przydzialpytaniaevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='przydzialpytaniaevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='diagnoza.przydzialpytania'),
        ),
        migrations.AddField(
            model_name='przydzialpytaniaevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='przydzialpytaniaevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='wniosek',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='wniosek',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='podpowiedzevent',
            name='wniosek',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='diagnoza.wniosek'),
        ),
        migrations.AddField(
            model_name='podpowiedz',
            name='wniosek',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='podpowiedzi', to='diagnoza.wniosek'),
        ),
        migrations.AddField(
            model_name='wniosekevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='wniosekevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='diagnoza.wniosek'),
        ),
        migrations.AddField(
            model_name='wniosekevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='wniosekevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='diagnoza',
            constraint=models.CheckConstraint(condition=models.Q(('do__isnull', True), ('od__isnull', True), ('do__gte', models.F('od')), _connector='OR'), name='diagnoza_daty_po_kolei', violation_error_message='Koniec badania nie może być wcześniejszy niż początek.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='diagnoza',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'diagnoza' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „diagnoza”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = v_sprawa AND w.rodzaj = 'diagnoza'\n                   AND (w.stan = 'wyslana' OR (w.stan = 'przyjeta' AND w.przebieg = v_przebieg))) THEN\n            RAISE EXCEPTION 'Dokument jest w przeglądzie albo przyjęty, więc danych etapu nie można zmieniać.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='171750ec28c60d89a319436280984b3d95711e24', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_222a3', table='diagnoza_diagnoza', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='diagnoza',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "diagnoza_diagnozaevent" ("do", "id", "klucz", "metody", "narzedzie", "notatka", "od", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rewizja", "sprawa_id", "streszczenie", "utworzono", "utworzyl_id") VALUES (NEW."do", NEW."id", NEW."klucz", NEW."metody", NEW."narzedzie", NEW."notatka", NEW."od", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rewizja", NEW."sprawa_id", NEW."streszczenie", NEW."utworzono", NEW."utworzyl_id"); RETURN NULL;', hash='3afc5ebc0451879176a9445c04b8c506a3c1f8ad', operation='INSERT', pgid='pgtrigger_insert_insert_6c578', table='diagnoza_diagnoza', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='diagnoza',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "diagnoza_diagnozaevent" ("do", "id", "klucz", "metody", "narzedzie", "notatka", "od", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rewizja", "sprawa_id", "streszczenie", "utworzono", "utworzyl_id") VALUES (NEW."do", NEW."id", NEW."klucz", NEW."metody", NEW."narzedzie", NEW."notatka", NEW."od", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rewizja", NEW."sprawa_id", NEW."streszczenie", NEW."utworzono", NEW."utworzyl_id"); RETURN NULL;', hash='1c4cd69783cfb963d1491f64aa0649c6b00b8df4', operation='UPDATE', pgid='pgtrigger_update_update_2f1e4', table='diagnoza_diagnoza', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='diagnozaevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='ca1d23bc08c85142723846f6ff35327ed97c5b45', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_72594', table='diagnoza_diagnozaevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='odpowiedz',
            constraint=models.UniqueConstraint(fields=('sprawa', 'pytanie'), name='odpowiedz_jedna_na_pytanie'),
        ),
        migrations.AddConstraint(
            model_name='odpowiedz',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('nie_dotyczy', False), ('powod_nie_dotyczy', '')), models.Q(('nie_dotyczy', True), models.Q(('powod_nie_dotyczy__regex', '^\\s*$'), _negated=True)), _connector='OR'), name='odpowiedz_nie_dotyczy_z_powodem', violation_error_message='Napisz, dlaczego pytanie nie dotyczy tej gminy.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='odpowiedz',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'diagnoza' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „diagnoza”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = v_sprawa AND w.rodzaj = 'diagnoza'\n                   AND (w.stan = 'wyslana' OR (w.stan = 'przyjeta' AND w.przebieg = v_przebieg))) THEN\n            RAISE EXCEPTION 'Dokument jest w przeglądzie albo przyjęty, więc danych etapu nie można zmieniać.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='5038850648ed577d2723299179502d06404afb8f', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_5136e', table='diagnoza_odpowiedz', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='odpowiedz',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "diagnoza_odpowiedzevent" ("archiwum", "data_zrodla", "do_sprawdzenia", "id", "klucz", "komentarz", "nie_dotyczy", "notatka", "pewnosc", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "powod_nie_dotyczy", "pytanie", "respondent", "rewizja", "sprawa_id", "utworzono", "utworzyl_id", "wartosc", "z_gminy", "zapisal_id", "zapisano", "zrodlo") VALUES (NEW."archiwum", NEW."data_zrodla", NEW."do_sprawdzenia", NEW."id", NEW."klucz", NEW."komentarz", NEW."nie_dotyczy", NEW."notatka", NEW."pewnosc", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."powod_nie_dotyczy", NEW."pytanie", NEW."respondent", NEW."rewizja", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."wartosc", NEW."z_gminy", NEW."zapisal_id", NEW."zapisano", NEW."zrodlo"); RETURN NULL;', hash='3743f4214af0baa3bc4da71de2937bf7571a0570', operation='INSERT', pgid='pgtrigger_insert_insert_2d3b1', table='diagnoza_odpowiedz', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='odpowiedz',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "diagnoza_odpowiedzevent" ("archiwum", "data_zrodla", "do_sprawdzenia", "id", "klucz", "komentarz", "nie_dotyczy", "notatka", "pewnosc", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "powod_nie_dotyczy", "pytanie", "respondent", "rewizja", "sprawa_id", "utworzono", "utworzyl_id", "wartosc", "z_gminy", "zapisal_id", "zapisano", "zrodlo") VALUES (NEW."archiwum", NEW."data_zrodla", NEW."do_sprawdzenia", NEW."id", NEW."klucz", NEW."komentarz", NEW."nie_dotyczy", NEW."notatka", NEW."pewnosc", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."powod_nie_dotyczy", NEW."pytanie", NEW."respondent", NEW."rewizja", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."wartosc", NEW."z_gminy", NEW."zapisal_id", NEW."zapisano", NEW."zrodlo"); RETURN NULL;', hash='8d4efe699fed7b2f062af9a0ce01abf15726c4aa', operation='UPDATE', pgid='pgtrigger_update_update_806ef', table='diagnoza_odpowiedz', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='dowododpowiedzi',
            constraint=models.UniqueConstraint(fields=('odpowiedz', 'zalacznik'), name='dowod_odpowiedzi_raz'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='dowododpowiedzi',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.odpowiedz_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM diagnoza_odpowiedz t WHERE t.id = NEW.odpowiedz_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.zalacznik_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM sciezka_zalacznik t WHERE t.id = NEW.zalacznik_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'diagnoza' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „diagnoza”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = v_sprawa AND w.rodzaj = 'diagnoza'\n                   AND (w.stan = 'wyslana' OR (w.stan = 'przyjeta' AND w.przebieg = v_przebieg))) THEN\n            RAISE EXCEPTION 'Dokument jest w przeglądzie albo przyjęty, więc danych etapu nie można zmieniać.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='483e01825bef2abf719284a84bdfa513dc71df89', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_76036', table='diagnoza_dowododpowiedzi', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='odpowiedzevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='0a7b8cf412ada431bd23e50a7739a850e847eeec', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_70ea6', table='diagnoza_odpowiedzevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='przydzialpytania',
            constraint=models.UniqueConstraint(fields=('sprawa', 'pytanie'), name='przydzial_jeden_na_pytanie'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='przydzialpytania',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'diagnoza' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „diagnoza”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = v_sprawa AND w.rodzaj = 'diagnoza'\n                   AND (w.stan = 'wyslana' OR (w.stan = 'przyjeta' AND w.przebieg = v_przebieg))) THEN\n            RAISE EXCEPTION 'Dokument jest w przeglądzie albo przyjęty, więc danych etapu nie można zmieniać.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='d4d69ffc4eed2f7fd49d37185fd0db3d13a853a4', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_baa86', table='diagnoza_przydzialpytania', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='przydzialpytania',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "diagnoza_przydzialpytaniaevent" ("id", "klucz", "kto", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pytanie", "rewizja", "sprawa_id", "utworzono", "utworzyl_id") VALUES (NEW."id", NEW."klucz", NEW."kto", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."pytanie", NEW."rewizja", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id"); RETURN NULL;', hash='e9327696112763c1b67b54c38f11c6de6a414a7d', operation='INSERT', pgid='pgtrigger_insert_insert_63bf0', table='diagnoza_przydzialpytania', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='przydzialpytania',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "diagnoza_przydzialpytaniaevent" ("id", "klucz", "kto", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pytanie", "rewizja", "sprawa_id", "utworzono", "utworzyl_id") VALUES (NEW."id", NEW."klucz", NEW."kto", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."pytanie", NEW."rewizja", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id"); RETURN NULL;', hash='5b1304c09483b9810060951eb3eaaa4876bf0a1a', operation='UPDATE', pgid='pgtrigger_update_update_f9e95', table='diagnoza_przydzialpytania', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='przydzialpytaniaevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='f1d0a922772ec0b68e0f087ddb6591e84cb5a2f9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e634e', table='diagnoza_przydzialpytaniaevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='wniosek',
            constraint=models.UniqueConstraint(fields=('sprawa', 'numer'), name='wniosek_kolejny_numer'),
        ),
        migrations.AddConstraint(
            model_name='wniosek',
            constraint=models.CheckConstraint(condition=models.Q(('tresc__regex', '^\\s*$'), _negated=True), name='wniosek_niepusty'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wniosek',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'diagnoza' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „diagnoza”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = v_sprawa AND w.rodzaj = 'diagnoza'\n                   AND (w.stan = 'wyslana' OR (w.stan = 'przyjeta' AND w.przebieg = v_przebieg))) THEN\n            RAISE EXCEPTION 'Dokument jest w przeglądzie albo przyjęty, więc danych etapu nie można zmieniać.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='d151680521eeab9d5ab9254468f359df21786a3a', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_d97f5', table='diagnoza_wniosek', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wniosek',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "diagnoza_wniosekevent" ("id", "klucz", "notatka", "numer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaszczyzna", "pytania", "rewizja", "rodzaj", "sprawa_id", "tresc", "utworzono", "utworzyl_id", "uzasadnienie", "waga") VALUES (NEW."id", NEW."klucz", NEW."notatka", NEW."numer", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plaszczyzna", NEW."pytania", NEW."rewizja", NEW."rodzaj", NEW."sprawa_id", NEW."tresc", NEW."utworzono", NEW."utworzyl_id", NEW."uzasadnienie", NEW."waga"); RETURN NULL;', hash='43ced5bcafab452e76685abe50c84f8dce2c787f', operation='INSERT', pgid='pgtrigger_insert_insert_b9bb4', table='diagnoza_wniosek', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wniosek',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "diagnoza_wniosekevent" ("id", "klucz", "notatka", "numer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaszczyzna", "pytania", "rewizja", "rodzaj", "sprawa_id", "tresc", "utworzono", "utworzyl_id", "uzasadnienie", "waga") VALUES (NEW."id", NEW."klucz", NEW."notatka", NEW."numer", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plaszczyzna", NEW."pytania", NEW."rewizja", NEW."rodzaj", NEW."sprawa_id", NEW."tresc", NEW."utworzono", NEW."utworzyl_id", NEW."uzasadnienie", NEW."waga"); RETURN NULL;', hash='dcf9d404df2637b1646fb0264dbf03324f0e4d7c', operation='UPDATE', pgid='pgtrigger_update_update_96413', table='diagnoza_wniosek', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='podpowiedzevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='c5f0d27658235540963c41d847dc879b63309cc7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5cc96', table='diagnoza_podpowiedzevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='podpowiedz',
            constraint=models.UniqueConstraint(fields=('sprawa', 'regula'), name='podpowiedz_jedna_decyzja', violation_error_message='Ktoś już rozpatrzył tę podpowiedź.'),
        ),
        migrations.AddConstraint(
            model_name='podpowiedz',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('decyzja', 'przyjeta'), ('powod', ''), ('wniosek__isnull', False)), models.Q(('decyzja', 'odrzucona'), ('wniosek__isnull', True), models.Q(('powod__regex', '^\\s*$'), _negated=True)), _connector='OR'), name='podpowiedz_z_wnioskiem_albo_powodem', violation_error_message='Napisz, dlaczego podpowiedź jest odrzucona.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='podpowiedz',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.wniosek_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM diagnoza_wniosek t WHERE t.id = NEW.wniosek_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'diagnoza' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „diagnoza”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = v_sprawa AND w.rodzaj = 'diagnoza'\n                   AND (w.stan = 'wyslana' OR (w.stan = 'przyjeta' AND w.przebieg = v_przebieg))) THEN\n            RAISE EXCEPTION 'Dokument jest w przeglądzie albo przyjęty, więc danych etapu nie można zmieniać.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='13e3e204dce68a1983ebf0d557555fd3b0b7369f', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_64a6c', table='diagnoza_podpowiedz', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='podpowiedz',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "diagnoza_podpowiedzevent" ("decyzja", "id", "klucz", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "powod", "regula", "rewizja", "sprawa_id", "tresc", "utworzono", "utworzyl_id", "wniosek_id") VALUES (NEW."decyzja", NEW."id", NEW."klucz", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."powod", NEW."regula", NEW."rewizja", NEW."sprawa_id", NEW."tresc", NEW."utworzono", NEW."utworzyl_id", NEW."wniosek_id"); RETURN NULL;', hash='6e11c5612df97355fe0c9160fde1a75a698fb63e', operation='INSERT', pgid='pgtrigger_insert_insert_2ac21', table='diagnoza_podpowiedz', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='podpowiedz',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "diagnoza_podpowiedzevent" ("decyzja", "id", "klucz", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "powod", "regula", "rewizja", "sprawa_id", "tresc", "utworzono", "utworzyl_id", "wniosek_id") VALUES (NEW."decyzja", NEW."id", NEW."klucz", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."powod", NEW."regula", NEW."rewizja", NEW."sprawa_id", NEW."tresc", NEW."utworzono", NEW."utworzyl_id", NEW."wniosek_id"); RETURN NULL;', hash='719be2dfa5e0baeb4afc2e53e825452ea419204a', operation='UPDATE', pgid='pgtrigger_update_update_1ff85', table='diagnoza_podpowiedz', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wniosekevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='c065a37b28a20b9cbbd2c2e36541faa9947a00b8', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f94ca', table='diagnoza_wniosekevent', when='BEFORE')),
        ),
        ]),
    ]
