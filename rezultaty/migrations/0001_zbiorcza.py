"""Everything the earlier files of this folder make, in one step, for a new database."""

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
        ('rezultaty', '0001_poczatek'),
        ('rezultaty', '0002_powiazania_i_straze'),
        ('rezultaty', '0003_przedsiebiorstwo'),
        ('rezultaty', '0004_przepisanie_ps'),
        ('rezultaty', '0005_nowe_ps_z_karty'),
        ('rezultaty', '0006_opinia_w_aktach'),
        ('rezultaty', '0007_potwierdzenia_pomiary_monitoring'),
    ]

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
        ('sciezka', '0012_przejscia_w_historii'),
        ('diagnoza', '0005_podpowiedzi'),
        ('plan', '0005_podpowiedzi'),
        ('realizacja', '0012_plan_spoldzielni'),
    ]

    operations = [
        Calosc([
        migrations.CreateModel(
            name='DowodRezultatu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
            ],
            options={
                'verbose_name': 'dowód rezultatu',
                'verbose_name_plural': 'dowody rezultatów',
            },
        ),
        migrations.CreateModel(
            name='KartaMonitoringu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('miesiac', models.PositiveSmallIntegerField(editable=False, verbose_name='po ilu miesiącach')),
                ('wynik', models.CharField(choices=[('trwa', 'trwa'), ('zmienil_sie', 'trwa, ale się zmienił'), ('nie_trwa', 'już nie trwa'), ('nie_ustalono', 'nie udało się ustalić')], max_length=20, verbose_name='czy rezultat trwa')),
                ('data', models.DateField(default=sciezka.sprawa.zegar.dzis, verbose_name='stan na dzień')),
                ('ps_dziala', models.CharField(blank=True, choices=[('tak', 'tak'), ('nie', 'nie'), ('nie_ustalono', 'nie udało się ustalić')], max_length=20, verbose_name='czy przedsiębiorstwo działa')),
                ('ps_miejsca_pracy', models.PositiveIntegerField(blank=True, null=True, verbose_name='ile jest teraz miejsc pracy')),
                ('ps_status', models.CharField(blank=True, choices=[('tak', 'tak'), ('nie', 'nie'), ('nie_ustalono', 'nie udało się ustalić')], max_length=20, verbose_name='czy ma status przedsiębiorstwa społecznego')),
                ('opis', models.TextField(blank=True, max_length=4000, verbose_name='co zastano')),
                ('zrodlo', models.CharField(blank=True, max_length=300, verbose_name='skąd to wiadomo')),
                ('powod', models.TextField(blank=True, max_length=2000, verbose_name='dlaczego nie udało się ustalić')),
                ('notatka', models.TextField(blank=True, max_length=4000, verbose_name='notatka zespołu')),
            ],
            options={
                'verbose_name': 'karta monitoringu',
                'verbose_name_plural': 'karty monitoringu',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='KartaMonitoringuEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('miesiac', models.PositiveSmallIntegerField(editable=False, verbose_name='po ilu miesiącach')),
                ('wynik', models.CharField(choices=[('trwa', 'trwa'), ('zmienil_sie', 'trwa, ale się zmienił'), ('nie_trwa', 'już nie trwa'), ('nie_ustalono', 'nie udało się ustalić')], max_length=20, verbose_name='czy rezultat trwa')),
                ('data', models.DateField(default=sciezka.sprawa.zegar.dzis, verbose_name='stan na dzień')),
                ('ps_dziala', models.CharField(blank=True, choices=[('tak', 'tak'), ('nie', 'nie'), ('nie_ustalono', 'nie udało się ustalić')], max_length=20, verbose_name='czy przedsiębiorstwo działa')),
                ('ps_miejsca_pracy', models.PositiveIntegerField(blank=True, null=True, verbose_name='ile jest teraz miejsc pracy')),
                ('ps_status', models.CharField(blank=True, choices=[('tak', 'tak'), ('nie', 'nie'), ('nie_ustalono', 'nie udało się ustalić')], max_length=20, verbose_name='czy ma status przedsiębiorstwa społecznego')),
                ('opis', models.TextField(blank=True, max_length=4000, verbose_name='co zastano')),
                ('zrodlo', models.CharField(blank=True, max_length=300, verbose_name='skąd to wiadomo')),
                ('powod', models.TextField(blank=True, max_length=2000, verbose_name='dlaczego nie udało się ustalić')),
                ('notatka', models.TextField(blank=True, max_length=4000, verbose_name='notatka zespołu')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OdlozenieMonitoringu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('miesiac', models.PositiveSmallIntegerField(verbose_name='po ilu miesiącach')),
                ('do', models.DateField(verbose_name='do kiedy')),
                ('kiedy', models.DateTimeField(default=sciezka.sprawa.zegar.teraz)),
            ],
            options={
                'verbose_name': 'odłożenie monitoringu',
                'verbose_name_plural': 'odłożenia monitoringu',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Pomiar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('wartosc', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name='wartość osiągnięta')),
                ('powod_braku', models.TextField(blank=True, max_length=2000, verbose_name='dlaczego nie zmierzono')),
                ('data', models.DateField(default=sciezka.sprawa.zegar.dzis, verbose_name='stan na dzień')),
                ('zrodlo', models.CharField(blank=True, max_length=300, verbose_name='skąd ta wartość')),
                ('komentarz', models.TextField(blank=True, max_length=2000, verbose_name='komentarz')),
                ('notatka', models.TextField(blank=True, max_length=4000, verbose_name='notatka zespołu')),
            ],
            options={
                'verbose_name': 'pomiar wskaźnika',
                'verbose_name_plural': 'pomiary wskaźników',
                'ordering': ['data', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='PomiarEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('wartosc', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name='wartość osiągnięta')),
                ('powod_braku', models.TextField(blank=True, max_length=2000, verbose_name='dlaczego nie zmierzono')),
                ('data', models.DateField(default=sciezka.sprawa.zegar.dzis, verbose_name='stan na dzień')),
                ('zrodlo', models.CharField(blank=True, max_length=300, verbose_name='skąd ta wartość')),
                ('komentarz', models.TextField(blank=True, max_length=2000, verbose_name='komentarz')),
                ('notatka', models.TextField(blank=True, max_length=4000, verbose_name='notatka zespołu')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PotwierdzenieRezultatu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('sprawdzono', models.JSONField(editable=False, verbose_name='sprawdzone dowody')),
                ('uwaga', models.TextField(blank=True, max_length=2000, verbose_name='uwaga do potwierdzenia')),
                ('cofnieto', models.DateTimeField(editable=False, null=True)),
                ('powod_cofniecia', models.TextField(blank=True, editable=False, max_length=2000, verbose_name='powód cofnięcia')),
            ],
            options={
                'verbose_name': 'potwierdzenie rezultatu',
                'verbose_name_plural': 'potwierdzenia rezultatów',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='PotwierdzenieRezultatuEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('sprawdzono', models.JSONField(editable=False, verbose_name='sprawdzone dowody')),
                ('uwaga', models.TextField(blank=True, max_length=2000, verbose_name='uwaga do potwierdzenia')),
                ('cofnieto', models.DateTimeField(editable=False, null=True)),
                ('powod_cofniecia', models.TextField(blank=True, editable=False, max_length=2000, verbose_name='powód cofnięcia')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PrzypomnienieMonitoringu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('miesiac', models.PositiveSmallIntegerField(verbose_name='po ilu miesiącach')),
                ('prog', models.PositiveSmallIntegerField(verbose_name='ile dni po terminie')),
                ('wyslano', models.DateTimeField(default=sciezka.sprawa.zegar.teraz)),
            ],
            options={
                'verbose_name': 'przypomnienie o monitoringu',
                'verbose_name_plural': 'przypomnienia o monitoringu',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Raport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('przebieg', models.TextField(blank=True, max_length=8000, verbose_name='przebieg współpracy i odchylenia od planu')),
                ('wnioski', models.TextField(blank=True, max_length=8000, verbose_name='wnioski')),
                ('rekomendacje', models.TextField(blank=True, max_length=8000, verbose_name='rekomendacje na przyszłość')),
                ('notatka', models.TextField(blank=True, max_length=6000, verbose_name='notatka zespołu')),
            ],
            options={
                'verbose_name': 'raport końcowy',
                'verbose_name_plural': 'raporty końcowe',
            },
        ),
        migrations.CreateModel(
            name='RaportEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('przebieg', models.TextField(blank=True, max_length=8000, verbose_name='przebieg współpracy i odchylenia od planu')),
                ('wnioski', models.TextField(blank=True, max_length=8000, verbose_name='wnioski')),
                ('rekomendacje', models.TextField(blank=True, max_length=8000, verbose_name='rekomendacje na przyszłość')),
                ('notatka', models.TextField(blank=True, max_length=6000, verbose_name='notatka zespołu')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Rezultat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('rodzaj', models.CharField(choices=[('nowe_ps', 'nowe przedsiębiorstwo społeczne'), ('lepsze_warunki', 'lepsze warunki dla istniejących PES'), ('wieksza_skala', 'większa skala zadań i usług realizowanych z PES')], max_length=20, verbose_name='rodzaj rezultatu')),
                ('osiagniety', models.BooleanField(verbose_name='osiągnięty')),
                ('powod_nieosiagniecia', models.TextField(blank=True, max_length=3000, verbose_name='dlaczego nie osiągnięto')),
                ('opis', models.TextField(max_length=4000, verbose_name='opis')),
                ('data', models.DateField(default=sciezka.sprawa.zegar.dzis, verbose_name='data')),
                ('dokument', models.CharField(blank=True, help_text='Nazwa i numer, na przykład zarządzenie nr 88/2026.', max_length=300, verbose_name='dokument')),
                ('zmiana', models.TextField(blank=True, max_length=4000, verbose_name='co się zmieniło dla PES')),
                ('liczba_przed', models.PositiveIntegerField(blank=True, null=True, verbose_name='liczba zadań lub umów przed')),
                ('liczba_po', models.PositiveIntegerField(blank=True, null=True, verbose_name='liczba zadań lub umów po')),
                ('kwota_przed', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='wartość przed (zł)')),
                ('kwota_po', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='wartość po (zł)')),
                ('notatka', models.TextField(blank=True, max_length=4000, verbose_name='notatka zespołu')),
            ],
            options={
                'verbose_name': 'rezultat',
                'verbose_name_plural': 'rezultaty',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='RezultatEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('rodzaj', models.CharField(choices=[('nowe_ps', 'nowe przedsiębiorstwo społeczne'), ('lepsze_warunki', 'lepsze warunki dla istniejących PES'), ('wieksza_skala', 'większa skala zadań i usług realizowanych z PES')], max_length=20, verbose_name='rodzaj rezultatu')),
                ('osiagniety', models.BooleanField(verbose_name='osiągnięty')),
                ('powod_nieosiagniecia', models.TextField(blank=True, max_length=3000, verbose_name='dlaczego nie osiągnięto')),
                ('opis', models.TextField(max_length=4000, verbose_name='opis')),
                ('data', models.DateField(default=sciezka.sprawa.zegar.dzis, verbose_name='data')),
                ('dokument', models.CharField(blank=True, help_text='Nazwa i numer, na przykład zarządzenie nr 88/2026.', max_length=300, verbose_name='dokument')),
                ('zmiana', models.TextField(blank=True, max_length=4000, verbose_name='co się zmieniło dla PES')),
                ('liczba_przed', models.PositiveIntegerField(blank=True, null=True, verbose_name='liczba zadań lub umów przed')),
                ('liczba_po', models.PositiveIntegerField(blank=True, null=True, verbose_name='liczba zadań lub umów po')),
                ('kwota_przed', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='wartość przed (zł)')),
                ('kwota_po', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='wartość po (zł)')),
                ('notatka', models.TextField(blank=True, max_length=4000, verbose_name='notatka zespołu')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='KamienWRezultatach',
            fields=[
            ],
            options={
                'proxy': True,
                'indexes': [],
                'constraints': [],
            },
            bases=('realizacja.kamienmilowy',),
        ),
        migrations.CreateModel(
            name='PrzedsiebiorstwoWRezultatach',
            fields=[
            ],
            options={
                'proxy': True,
                'indexes': [],
                'constraints': [],
            },
            bases=('realizacja.noweprzedsiebiorstwo',),
        ),
        migrations.CreateModel(
            name='ZalozycielWRezultatach',
            fields=[
            ],
            options={
                'proxy': True,
                'indexes': [],
                'constraints': [],
            },
            bases=('realizacja.zalozyciel',),
        ),
        migrations.AddField(
            model_name='dowodrezultatu',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='dowodrezultatu',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='dowodrezultatu',
            name='zalacznik',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='powiazania_rezultatow', to='sciezka.zalacznik'),
        ),
        migrations.AddField(
            model_name='kartamonitoringu',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='kartamonitoringu',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='kartamonitoringu',
            name='zalacznik',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='monitoring', to='sciezka.zalacznik'),
        ),
        migrations.AddField(
            model_name='kartamonitoringuevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='kartamonitoringuevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rezultaty.kartamonitoringu'),
        ),
        migrations.AddField(
            model_name='kartamonitoringuevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='kartamonitoringuevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='kartamonitoringuevent',
            name='zalacznik',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.zalacznik'),
        ),
        migrations.AddField(
            model_name='odlozeniemonitoringu',
            name='osoba',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='odlozeniemonitoringu',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='pomiar',
            name='cel',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pomiary', to='plan.cel'),
        ),
        migrations.AddField(
            model_name='pomiar',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='pomiar',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='pomiar',
            name='zalacznik',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='pomiary', to='sciezka.zalacznik'),
        ),
        migrations.AddField(
            model_name='pomiarevent',
            name='cel',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plan.cel'),
        ),
        migrations.AddField(
            model_name='pomiarevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='pomiarevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rezultaty.pomiar'),
        ),
        migrations.AddField(
            model_name='pomiarevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='pomiarevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='pomiarevent',
            name='zalacznik',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.zalacznik'),
        ),
        migrations.AddField(
            model_name='potwierdzenierezultatu',
            name='cofnal',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='potwierdzenierezultatu',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='potwierdzenierezultatu',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='potwierdzenierezultatuevent',
            name='cofnal',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='potwierdzenierezultatuevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='potwierdzenierezultatuevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rezultaty.potwierdzenierezultatu'),
        ),
        migrations.AddField(
            model_name='potwierdzenierezultatuevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='potwierdzenierezultatuevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='przypomnieniemonitoringu',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='raport',
            name='sprawa',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='raport', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='raport',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='raportevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='raportevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rezultaty.raport'),
        ),
        migrations.AddField(
            model_name='raportevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='raportevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='rezultat',
            name='cel',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rezultaty', to='plan.cel', verbose_name='cel z planu'),
        ),
        migrations.AddField(
            model_name='rezultat',
            name='dowody',
            field=models.ManyToManyField(related_name='rezultaty', through='rezultaty.DowodRezultatu', to='sciezka.zalacznik'),
        ),
        migrations.AddField(
            model_name='rezultat',
            name='oczekiwany',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='rezultaty', to='sciezka.oczekiwanyrezultat', verbose_name='oczekiwany rezultat z kontraktu'),
        ),
        migrations.AddField(
            model_name='rezultat',
            name='przedsiebiorstwo',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='rezultaty', to='realizacja.noweprzedsiebiorstwo', verbose_name='przedsiębiorstwo'),
        ),
        migrations.AddField(
            model_name='rezultat',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='rezultat',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='rezultat',
            name='zmienil',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='przypomnieniemonitoringu',
            name='rezultat',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='przypomnienia_monitoringu', to='rezultaty.rezultat'),
        ),
        migrations.AddField(
            model_name='potwierdzenierezultatuevent',
            name='rezultat',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='rezultaty.rezultat'),
        ),
        migrations.AddField(
            model_name='potwierdzenierezultatu',
            name='rezultat',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='potwierdzenia', to='rezultaty.rezultat'),
        ),
        migrations.AddField(
            model_name='odlozeniemonitoringu',
            name='rezultat',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='odlozenia_monitoringu', to='rezultaty.rezultat'),
        ),
        migrations.AddField(
            model_name='kartamonitoringuevent',
            name='rezultat',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='rezultaty.rezultat'),
        ),
        migrations.AddField(
            model_name='kartamonitoringu',
            name='rezultat',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='monitoring', to='rezultaty.rezultat'),
        ),
        migrations.AddField(
            model_name='dowodrezultatu',
            name='rezultat',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='powiazania_dowodow', to='rezultaty.rezultat'),
        ),
        migrations.AddField(
            model_name='rezultatevent',
            name='cel',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plan.cel', verbose_name='cel z planu'),
        ),
        migrations.AddField(
            model_name='rezultatevent',
            name='oczekiwany',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.oczekiwanyrezultat', verbose_name='oczekiwany rezultat z kontraktu'),
        ),
        migrations.AddField(
            model_name='rezultatevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='rezultatevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='rezultaty.rezultat'),
        ),
        migrations.AddField(
            model_name='rezultatevent',
            name='przedsiebiorstwo',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='realizacja.noweprzedsiebiorstwo', verbose_name='przedsiębiorstwo'),
        ),
        migrations.AddField(
            model_name='rezultatevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='rezultatevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='rezultatevent',
            name='zmienil',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='kamienwrezultatach',
            trigger=pgtrigger.compiler.Trigger(name='podstawa_rezultatu', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_ps bigint; v_sprawa bigint; v_prog text;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN RETURN NULL; END IF;\n        IF TG_OP = 'DELETE' THEN\n            v_ps := OLD.przedsiebiorstwo_id; v_sprawa := OLD.sprawa_id;\n        ELSE\n            v_ps := NEW.przedsiebiorstwo_id; v_sprawa := NEW.sprawa_id;\n        END IF;\n        IF NOT EXISTS (SELECT 1 FROM rezultaty_rezultat r WHERE r.przedsiebiorstwo_id = v_ps AND r.osiagniety) THEN\n            RETURN NULL;\n        END IF;\n        \n        SELECT p.prog_ps INTO v_prog FROM sciezka_projekt p JOIN sciezka_sprawa s ON s.projekt_id = p.id\n        WHERE s.id = v_sprawa;\n        IF NOT (EXISTS (SELECT 1 FROM realizacja_kamienmilowy o WHERE o.przedsiebiorstwo_id = v_ps\n        AND o.kod = 'M16' AND o.stan = 'osiagniety') OR (v_prog = 'M12' AND EXISTS (SELECT 1 FROM realizacja_kamienmilowy o WHERE o.przedsiebiorstwo_id = v_ps\n        AND o.kod = 'M12' AND o.stan = 'osiagniety'))) THEN\n            RAISE EXCEPTION 'Projekt liczy nowe przedsiębiorstwo społeczne od kamienia %, a ten nie jest osiągnięty.', v_prog USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM realizacja_noweprzedsiebiorstwo z WHERE z.id = v_ps\n                   AND btrim(z.powod_zaniechania) <> '') THEN\n            RAISE EXCEPTION 'Przedsiębiorstwa zaniechano, więc rezultat nie może być osiągnięty.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (\n        SELECT 1 FROM realizacja_noweprzedsiebiorstwo p\n        WHERE p.id = v_ps\n          AND NOT EXISTS (SELECT 1 FROM sciezka_zalacznik a WHERE a.id = p.opinia_id AND a.usunieto IS NULL)\n          AND COALESCE((SELECT NULLIF(u.tryb, '') FROM realizacja_kamienmilowy u\n                        WHERE u.przedsiebiorstwo_id = p.id AND u.kod = 'M17'), p.tryb) = 'in_house'\n          AND EXISTS (SELECT 1 FROM realizacja_zalozyciel z WHERE z.przedsiebiorstwo_id = p.id AND NOT z.publiczny)) THEN\n            RAISE EXCEPTION 'Zlecenie in-house przy prywatnym założycielu wymaga opinii prawnej w aktach.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NULL;\n        ", hash='9e20f1690504efd57c50d9c1a2845a72190be512', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_podstawa_rezultatu_d992e', table='realizacja_kamienmilowy', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='kamienwrezultatach',
            trigger=pgtrigger.compiler.Trigger(name='zmiana_znosi_potwierdzenie', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_kamien RECORD;', func="\n        IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - ARRAY['rewizja', 'notatka', 'zmienil_id']) IS NOT DISTINCT FROM (to_jsonb(OLD) - ARRAY['rewizja', 'notatka', 'zmienil_id']) THEN\n            RETURN NULL;\n        END IF;\n        IF TG_OP = 'DELETE' THEN v_kamien := OLD; ELSE v_kamien := NEW; END IF;\n        IF v_kamien.kod IN ('M12', 'M14', 'M16') THEN\n            UPDATE rezultaty_potwierdzenierezultatu p\n               SET cofnieto = now(), powod_cofniecia = 'Zmieniono dane przedsiębiorstwa.'\n              FROM rezultaty_rezultat r\n             WHERE r.id = p.rezultat_id AND r.przedsiebiorstwo_id = v_kamien.przedsiebiorstwo_id AND p.cofnieto IS NULL;\n        END IF;\n        RETURN NULL;\n    ", hash='291013f2ead3c229ebb954d02693a16e2632f92b', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_zmiana_znosi_potwierdzenie_1ca99', table='realizacja_kamienmilowy', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='przedsiebiorstwowrezultatach',
            trigger=pgtrigger.compiler.Trigger(name='podstawa_rezultatu', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_ps bigint; v_sprawa bigint; v_prog text;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN RETURN NULL; END IF;\n        IF TG_OP = 'DELETE' THEN\n            v_ps := OLD.id; v_sprawa := OLD.sprawa_id;\n        ELSE\n            v_ps := NEW.id; v_sprawa := NEW.sprawa_id;\n        END IF;\n        IF NOT EXISTS (SELECT 1 FROM rezultaty_rezultat r WHERE r.przedsiebiorstwo_id = v_ps AND r.osiagniety) THEN\n            RETURN NULL;\n        END IF;\n        \n        SELECT p.prog_ps INTO v_prog FROM sciezka_projekt p JOIN sciezka_sprawa s ON s.projekt_id = p.id\n        WHERE s.id = v_sprawa;\n        IF NOT (EXISTS (SELECT 1 FROM realizacja_kamienmilowy o WHERE o.przedsiebiorstwo_id = v_ps\n        AND o.kod = 'M16' AND o.stan = 'osiagniety') OR (v_prog = 'M12' AND EXISTS (SELECT 1 FROM realizacja_kamienmilowy o WHERE o.przedsiebiorstwo_id = v_ps\n        AND o.kod = 'M12' AND o.stan = 'osiagniety'))) THEN\n            RAISE EXCEPTION 'Projekt liczy nowe przedsiębiorstwo społeczne od kamienia %, a ten nie jest osiągnięty.', v_prog USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM realizacja_noweprzedsiebiorstwo z WHERE z.id = v_ps\n                   AND btrim(z.powod_zaniechania) <> '') THEN\n            RAISE EXCEPTION 'Przedsiębiorstwa zaniechano, więc rezultat nie może być osiągnięty.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (\n        SELECT 1 FROM realizacja_noweprzedsiebiorstwo p\n        WHERE p.id = v_ps\n          AND NOT EXISTS (SELECT 1 FROM sciezka_zalacznik a WHERE a.id = p.opinia_id AND a.usunieto IS NULL)\n          AND COALESCE((SELECT NULLIF(u.tryb, '') FROM realizacja_kamienmilowy u\n                        WHERE u.przedsiebiorstwo_id = p.id AND u.kod = 'M17'), p.tryb) = 'in_house'\n          AND EXISTS (SELECT 1 FROM realizacja_zalozyciel z WHERE z.przedsiebiorstwo_id = p.id AND NOT z.publiczny)) THEN\n            RAISE EXCEPTION 'Zlecenie in-house przy prywatnym założycielu wymaga opinii prawnej w aktach.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NULL;\n        ", hash='120f0d8b18c6359a613ff822c010ca170c3f89fe', operation='UPDATE', pgid='pgtrigger_podstawa_rezultatu_cd008', table='realizacja_noweprzedsiebiorstwo', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='zalozycielwrezultatach',
            trigger=pgtrigger.compiler.Trigger(name='podstawa_rezultatu', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_ps bigint; v_sprawa bigint; v_prog text;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN RETURN NULL; END IF;\n        IF TG_OP = 'DELETE' THEN\n            v_ps := OLD.przedsiebiorstwo_id; v_sprawa := OLD.sprawa_id;\n        ELSE\n            v_ps := NEW.przedsiebiorstwo_id; v_sprawa := NEW.sprawa_id;\n        END IF;\n        IF NOT EXISTS (SELECT 1 FROM rezultaty_rezultat r WHERE r.przedsiebiorstwo_id = v_ps AND r.osiagniety) THEN\n            RETURN NULL;\n        END IF;\n        \n        SELECT p.prog_ps INTO v_prog FROM sciezka_projekt p JOIN sciezka_sprawa s ON s.projekt_id = p.id\n        WHERE s.id = v_sprawa;\n        IF NOT (EXISTS (SELECT 1 FROM realizacja_kamienmilowy o WHERE o.przedsiebiorstwo_id = v_ps\n        AND o.kod = 'M16' AND o.stan = 'osiagniety') OR (v_prog = 'M12' AND EXISTS (SELECT 1 FROM realizacja_kamienmilowy o WHERE o.przedsiebiorstwo_id = v_ps\n        AND o.kod = 'M12' AND o.stan = 'osiagniety'))) THEN\n            RAISE EXCEPTION 'Projekt liczy nowe przedsiębiorstwo społeczne od kamienia %, a ten nie jest osiągnięty.', v_prog USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM realizacja_noweprzedsiebiorstwo z WHERE z.id = v_ps\n                   AND btrim(z.powod_zaniechania) <> '') THEN\n            RAISE EXCEPTION 'Przedsiębiorstwa zaniechano, więc rezultat nie może być osiągnięty.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (\n        SELECT 1 FROM realizacja_noweprzedsiebiorstwo p\n        WHERE p.id = v_ps\n          AND NOT EXISTS (SELECT 1 FROM sciezka_zalacznik a WHERE a.id = p.opinia_id AND a.usunieto IS NULL)\n          AND COALESCE((SELECT NULLIF(u.tryb, '') FROM realizacja_kamienmilowy u\n                        WHERE u.przedsiebiorstwo_id = p.id AND u.kod = 'M17'), p.tryb) = 'in_house'\n          AND EXISTS (SELECT 1 FROM realizacja_zalozyciel z WHERE z.przedsiebiorstwo_id = p.id AND NOT z.publiczny)) THEN\n            RAISE EXCEPTION 'Zlecenie in-house przy prywatnym założycielu wymaga opinii prawnej w aktach.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NULL;\n        ", hash='c0cd31c08322f60c6dac56ee2b61f9ff92fe130d', operation='INSERT OR UPDATE', pgid='pgtrigger_podstawa_rezultatu_6c01b', table='realizacja_zalozyciel', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='pomiar',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('powod_braku', ''), ('wartosc__isnull', False), models.Q(('zrodlo__regex', '^\\s*$'), _negated=True)), models.Q(('wartosc__isnull', True), models.Q(('powod_braku__regex', '^\\s*$'), _negated=True)), _connector='OR'), name='pomiar_wartosc_albo_powod', violation_error_message='Podaj wartość i skąd pochodzi albo napisz, dlaczego nie zmierzono.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='pomiar',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.cel_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM plan_cel t WHERE t.id = NEW.cel_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.zalacznik_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM sciezka_zalacznik t WHERE t.id = NEW.zalacznik_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'rezultaty' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „rezultaty”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = v_sprawa AND w.rodzaj = 'raport'\n                   AND (w.stan = 'wyslana' OR (w.stan = 'przyjeta' AND w.przebieg = v_przebieg))) THEN\n            RAISE EXCEPTION 'Dokument jest w przeglądzie albo przyjęty, więc danych etapu nie można zmieniać.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='4b4a0051868a8f7359c430d73fb880bd787a96e5', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_2b127', table='rezultaty_pomiar', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='pomiar',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rezultaty_pomiarevent" ("cel_id", "data", "id", "klucz", "komentarz", "notatka", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "powod_braku", "rewizja", "sprawa_id", "utworzono", "utworzyl_id", "wartosc", "zalacznik_id", "zrodlo") VALUES (NEW."cel_id", NEW."data", NEW."id", NEW."klucz", NEW."komentarz", NEW."notatka", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."powod_braku", NEW."rewizja", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."wartosc", NEW."zalacznik_id", NEW."zrodlo"); RETURN NULL;', hash='29b96456ef5aaa471fa4a835185dbc0ad49827f6', operation='INSERT', pgid='pgtrigger_insert_insert_637b9', table='rezultaty_pomiar', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='pomiar',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rezultaty_pomiarevent" ("cel_id", "data", "id", "klucz", "komentarz", "notatka", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "powod_braku", "rewizja", "sprawa_id", "utworzono", "utworzyl_id", "wartosc", "zalacznik_id", "zrodlo") VALUES (NEW."cel_id", NEW."data", NEW."id", NEW."klucz", NEW."komentarz", NEW."notatka", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."powod_braku", NEW."rewizja", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."wartosc", NEW."zalacznik_id", NEW."zrodlo"); RETURN NULL;', hash='aee53c9f3a03f141e8b6a2ffa8c12f923ecea7de', operation='UPDATE', pgid='pgtrigger_update_update_bb0d9', table='rezultaty_pomiar', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='pomiarevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='5f184a0b7c6d275a28cccd2599b47ba94a9b38be', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6d57a', table='rezultaty_pomiarevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='raport',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'rezultaty' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „rezultaty”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = v_sprawa AND w.rodzaj = 'raport'\n                   AND (w.stan = 'wyslana' OR (w.stan = 'przyjeta' AND w.przebieg = v_przebieg))) THEN\n            RAISE EXCEPTION 'Dokument jest w przeglądzie albo przyjęty, więc danych etapu nie można zmieniać.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='599a2e8a687d2c8afd9a89841ae67f770b74c9ed', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_9ce81', table='rezultaty_raport', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='raport',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rezultaty_raportevent" ("id", "klucz", "notatka", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "przebieg", "rekomendacje", "rewizja", "sprawa_id", "utworzono", "utworzyl_id", "wnioski") VALUES (NEW."id", NEW."klucz", NEW."notatka", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."przebieg", NEW."rekomendacje", NEW."rewizja", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."wnioski"); RETURN NULL;', hash='501f3857267ded2b27df23e17436dd1883c9d7b2', operation='INSERT', pgid='pgtrigger_insert_insert_d7f30', table='rezultaty_raport', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='raport',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rezultaty_raportevent" ("id", "klucz", "notatka", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "przebieg", "rekomendacje", "rewizja", "sprawa_id", "utworzono", "utworzyl_id", "wnioski") VALUES (NEW."id", NEW."klucz", NEW."notatka", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."przebieg", NEW."rekomendacje", NEW."rewizja", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."wnioski"); RETURN NULL;', hash='7c3551936194f435dc03c64059d11545bf5218cb', operation='UPDATE', pgid='pgtrigger_update_update_e280b', table='rezultaty_raport', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='raportevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='c8bb3f7d802bb296e6a5f9a350b36faac7f32772', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_906ee', table='rezultaty_raportevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='rezultat',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('osiagniety', True), ('powod_nieosiagniecia', '')), models.Q(('osiagniety', False), models.Q(('powod_nieosiagniecia__regex', '^\\s*$'), _negated=True)), _connector='OR'), name='rezultat_nieosiagniety_z_powodem', violation_error_message='Napisz, dlaczego rezultatu nie osiągnięto.'),
        ),
        migrations.AddConstraint(
            model_name='rezultat',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('osiagniety', True), ('rodzaj', 'nowe_ps'), _negated=True), ('przedsiebiorstwo__isnull', False), _connector='OR'), name='rezultat_ps_z_przedsiebiorstwem', violation_error_message='Wskaż przedsiębiorstwo, które powstało.'),
        ),
        migrations.AddConstraint(
            model_name='rezultat',
            constraint=models.CheckConstraint(condition=models.Q(('rodzaj', 'nowe_ps'), ('przedsiebiorstwo__isnull', True), _connector='OR'), name='rezultat_przedsiebiorstwo_tylko_ps'),
        ),
        migrations.AddConstraint(
            model_name='rezultat',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('osiagniety', True), ('rodzaj', 'lepsze_warunki'), _negated=True), models.Q(models.Q(('zmiana', ''), _negated=True), models.Q(('dokument', ''), _negated=True)), _connector='OR'), name='rezultat_warunki_ze_zmiana', violation_error_message='Napisz, co się zmieniło, i podaj dokument.'),
        ),
        migrations.AddConstraint(
            model_name='rezultat',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('osiagniety', True), ('rodzaj', 'wieksza_skala'), _negated=True), models.Q(('kwota_po__gte', 0), ('kwota_po__isnull', False), ('kwota_przed__gte', 0), ('kwota_przed__isnull', False), ('liczba_po__isnull', False), ('liczba_przed__isnull', False)), _connector='OR'), name='rezultat_skala_przed_i_po', violation_error_message='Podaj liczbę i wartość przed i po.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rezultat',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.cel_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM plan_cel t WHERE t.id = NEW.cel_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.oczekiwany_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM sciezka_oczekiwanyrezultat t WHERE t.id = NEW.oczekiwany_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.przedsiebiorstwo_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM realizacja_noweprzedsiebiorstwo t WHERE t.id = NEW.przedsiebiorstwo_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'rezultaty' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „rezultaty”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = v_sprawa AND w.rodzaj = 'raport'\n                   AND (w.stan = 'wyslana' OR (w.stan = 'przyjeta' AND w.przebieg = v_przebieg))) THEN\n            RAISE EXCEPTION 'Dokument jest w przeglądzie albo przyjęty, więc danych etapu nie można zmieniać.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='21cac03d2eada4f686de41f96c8bbaab2cb5ca44', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_8c0e1', table='rezultaty_rezultat', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rezultat',
            trigger=pgtrigger.compiler.Trigger(name='po_obligatoryjnych', sql=sciezka.sprawa.straz.SqlBezObejscia(func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN RETURN NEW; END IF;\n        \n        IF NOT (\n        EXISTS (SELECT 1 FROM realizacja_wpispracy f1\n                WHERE f1.sprawa_id = NEW.sprawa_id AND f1.forma = 1 AND f1.potwierdzono IS NOT NULL)\n        AND (EXISTS (SELECT 1 FROM realizacja_produkt p WHERE p.sprawa_id = NEW.sprawa_id AND p.rodzaj = 'koncepcja_z_planem')\n             OR (EXISTS (SELECT 1 FROM realizacja_produkt p WHERE p.sprawa_id = NEW.sprawa_id AND p.rodzaj = 'koncepcja') AND EXISTS (SELECT 1 FROM realizacja_produkt p WHERE p.sprawa_id = NEW.sprawa_id AND p.rodzaj = 'wstepny_plan'))\n             OR EXISTS (SELECT 1 FROM realizacja_realizacja r\n                        WHERE r.sprawa_id = NEW.sprawa_id AND btrim(r.brak_koncepcji_powod) <> ''))) THEN\n            RAISE EXCEPTION 'Nie wykonano jeszcze formy obligatoryjnej: bieżąca współpraca z animatorem.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NOT EXISTS (SELECT 1 FROM realizacja_wpispracy f2\n        WHERE f2.sprawa_id = NEW.sprawa_id AND f2.forma = 2 AND f2.potwierdzono IS NOT NULL\n          AND f2.rola_autora = 'doradca' AND f2.wynik_doradztwa <> '') THEN\n            RAISE EXCEPTION 'Nie wykonano jeszcze formy obligatoryjnej: doradztwo specjalistyczne.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NEW;\n    ", hash='a03514ed23f43f157fa23735a457a599ec1da6a9', operation='INSERT OR UPDATE', pgid='pgtrigger_po_obligatoryjnych_4e101', table='rezultaty_rezultat', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rezultat',
            trigger=pgtrigger.compiler.Trigger(name='nowe_ps', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_prog text;', func="\n        IF NEW.rodzaj <> 'nowe_ps' OR NOT NEW.osiagniety OR NEW.przedsiebiorstwo_id IS NULL OR EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            RETURN NEW;\n        END IF;\n        PERFORM 1 FROM realizacja_noweprzedsiebiorstwo p WHERE p.id = NEW.przedsiebiorstwo_id FOR NO KEY UPDATE;\n        \n        SELECT p.prog_ps INTO v_prog FROM sciezka_projekt p JOIN sciezka_sprawa s ON s.projekt_id = p.id\n        WHERE s.id = NEW.sprawa_id;\n        IF NOT (EXISTS (SELECT 1 FROM realizacja_kamienmilowy o WHERE o.przedsiebiorstwo_id = NEW.przedsiebiorstwo_id\n        AND o.kod = 'M16' AND o.stan = 'osiagniety') OR (v_prog = 'M12' AND EXISTS (SELECT 1 FROM realizacja_kamienmilowy o WHERE o.przedsiebiorstwo_id = NEW.przedsiebiorstwo_id\n        AND o.kod = 'M12' AND o.stan = 'osiagniety'))) THEN\n            RAISE EXCEPTION 'Projekt liczy nowe przedsiębiorstwo społeczne od kamienia %, a ten nie jest osiągnięty.', v_prog USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM realizacja_noweprzedsiebiorstwo z WHERE z.id = NEW.przedsiebiorstwo_id\n                   AND btrim(z.powod_zaniechania) <> '') THEN\n            RAISE EXCEPTION 'Przedsiębiorstwa zaniechano, więc rezultat nie może być osiągnięty.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (\n        SELECT 1 FROM realizacja_noweprzedsiebiorstwo p\n        WHERE p.id = NEW.przedsiebiorstwo_id\n          AND NOT EXISTS (SELECT 1 FROM sciezka_zalacznik a WHERE a.id = p.opinia_id AND a.usunieto IS NULL)\n          AND COALESCE((SELECT NULLIF(u.tryb, '') FROM realizacja_kamienmilowy u\n                        WHERE u.przedsiebiorstwo_id = p.id AND u.kod = 'M17'), p.tryb) = 'in_house'\n          AND EXISTS (SELECT 1 FROM realizacja_zalozyciel z WHERE z.przedsiebiorstwo_id = p.id AND NOT z.publiczny)) THEN\n            RAISE EXCEPTION 'Zlecenie in-house przy prywatnym założycielu wymaga opinii prawnej w aktach.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NEW;\n    ", hash='3078248f952de6ca6ed642c1c703de364ea65c67', operation='INSERT OR UPDATE', pgid='pgtrigger_nowe_ps_ca177', table='rezultaty_rezultat', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rezultat',
            trigger=pgtrigger.compiler.Trigger(name='zmiana_znosi_potwierdzenie', sql=sciezka.sprawa.straz.SqlBezObejscia(func="\n        IF (to_jsonb(NEW) - ARRAY['rewizja', 'notatka', 'zmienil_id']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['rewizja', 'notatka', 'zmienil_id']) THEN\n            \n        UPDATE rezultaty_potwierdzenierezultatu p\n           SET cofnieto = now(), powod_cofniecia = 'Zmieniono rezultat albo jego dowody.'\n         WHERE p.rezultat_id = NEW.id AND p.cofnieto IS NULL;\n\n        END IF;\n        RETURN NULL;\n    ", hash='8d0c309342168413e633f85776a564c8bb901d70', operation='UPDATE', pgid='pgtrigger_zmiana_znosi_potwierdzenie_3f356', table='rezultaty_rezultat', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rezultat',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rezultaty_rezultatevent" ("cel_id", "data", "dokument", "id", "klucz", "kwota_po", "kwota_przed", "liczba_po", "liczba_przed", "notatka", "oczekiwany_id", "opis", "osiagniety", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "powod_nieosiagniecia", "przedsiebiorstwo_id", "rewizja", "rodzaj", "sprawa_id", "utworzono", "utworzyl_id", "zmiana", "zmienil_id") VALUES (NEW."cel_id", NEW."data", NEW."dokument", NEW."id", NEW."klucz", NEW."kwota_po", NEW."kwota_przed", NEW."liczba_po", NEW."liczba_przed", NEW."notatka", NEW."oczekiwany_id", NEW."opis", NEW."osiagniety", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."powod_nieosiagniecia", NEW."przedsiebiorstwo_id", NEW."rewizja", NEW."rodzaj", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."zmiana", NEW."zmienil_id"); RETURN NULL;', hash='b82606493d4481543afc8ff7b4829647c28ddc58', operation='INSERT', pgid='pgtrigger_insert_insert_05481', table='rezultaty_rezultat', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rezultat',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rezultaty_rezultatevent" ("cel_id", "data", "dokument", "id", "klucz", "kwota_po", "kwota_przed", "liczba_po", "liczba_przed", "notatka", "oczekiwany_id", "opis", "osiagniety", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "powod_nieosiagniecia", "przedsiebiorstwo_id", "rewizja", "rodzaj", "sprawa_id", "utworzono", "utworzyl_id", "zmiana", "zmienil_id") VALUES (NEW."cel_id", NEW."data", NEW."dokument", NEW."id", NEW."klucz", NEW."kwota_po", NEW."kwota_przed", NEW."liczba_po", NEW."liczba_przed", NEW."notatka", NEW."oczekiwany_id", NEW."opis", NEW."osiagniety", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."powod_nieosiagniecia", NEW."przedsiebiorstwo_id", NEW."rewizja", NEW."rodzaj", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."zmiana", NEW."zmienil_id"); RETURN NULL;', hash='9c08b2072579b0710e9db337564f913e4aa4c914', operation='UPDATE', pgid='pgtrigger_update_update_3ad57', table='rezultaty_rezultat', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='przypomnieniemonitoringu',
            constraint=models.UniqueConstraint(fields=('rezultat', 'miesiac', 'prog'), name='przypomnienie_monitoringu_raz'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='przypomnieniemonitoringu',
            trigger=pgtrigger.compiler.Trigger(name='niezmienna', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_stary RECORD;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF;\n        IF TG_OP = 'UPDATE' THEN\n            v_stary := OLD;\n            \n            IF v_stary IS NOT DISTINCT FROM NEW THEN RETURN NEW; END IF;\n        END IF;\n        RAISE EXCEPTION 'Wysłanego przypomnienia nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        ", hash='e6d2d92bb3482151e64559746e9d9cce7e4d635b', operation='UPDATE OR DELETE', pgid='pgtrigger_niezmienna_23a9d', table='rezultaty_przypomnieniemonitoringu', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='potwierdzenierezultatuevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='8a6618e504d69a906ee443dc66136f77e4a39f56', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ac39e', table='rezultaty_potwierdzenierezultatuevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='potwierdzenierezultatu',
            constraint=models.UniqueConstraint(condition=models.Q(('cofnieto__isnull', True)), fields=('rezultat',), name='potwierdzenie_jedno_czynne', violation_error_message='Ten rezultat jest już potwierdzony.'),
        ),
        migrations.AddConstraint(
            model_name='potwierdzenierezultatu',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('cofnal__isnull', True), ('cofnieto__isnull', True), ('powod_cofniecia', '')), models.Q(('cofnieto__isnull', False), models.Q(('powod_cofniecia__regex', '^\\s*$'), _negated=True)), _connector='OR'), name='potwierdzenie_cofniete_z_powodem'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='potwierdzenierezultatu',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.rezultat_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM rezultaty_rezultat t WHERE t.id = NEW.rezultat_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'rezultaty' AND v_stan IS DISTINCT FROM 'realizacja' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „rezultaty” albo „realizacja”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = v_sprawa AND w.rodzaj = 'raport'\n                   AND (w.stan = 'wyslana' OR (w.stan = 'przyjeta' AND w.przebieg = v_przebieg))) THEN\n            RAISE EXCEPTION 'Dokument jest w przeglądzie albo przyjęty, więc danych etapu nie można zmieniać.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='85e2024fdb29876f86356a58c3426e12a786e5de', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_02c07', table='rezultaty_potwierdzenierezultatu', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='potwierdzenierezultatu',
            trigger=pgtrigger.compiler.Trigger(name='potwierdza_kto_inny', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_rezultat RECORD; v_stary RECORD;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF;\n        IF TG_OP = 'DELETE' THEN\n            IF OLD.cofnieto IS NULL THEN\n                RAISE EXCEPTION 'Potwierdzonego rezultatu nie można usunąć. Najpierw cofnij potwierdzenie.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            RETURN OLD;\n        END IF;\n        IF TG_OP = 'UPDATE' THEN\n            v_stary := OLD;v_stary.cofnal_id := NEW.cofnal_id;v_stary.cofnieto := NEW.cofnieto;v_stary.powod_cofniecia := NEW.powod_cofniecia;v_stary.rewizja := NEW.rewizja;\n            IF OLD.cofnieto IS NOT NULL OR v_stary IS DISTINCT FROM NEW OR NEW.cofnieto IS NULL THEN\n                RAISE EXCEPTION 'Potwierdzenia rezultatu nie można zmienić, można je tylko cofnąć.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            RETURN NEW;\n        END IF;\n        IF NOT EXISTS (SELECT 1 FROM sciezka_sprawa s WHERE s.id = NEW.sprawa_id AND s.stan = 'rezultaty') THEN\n            RAISE EXCEPTION 'Rezultat potwierdza się na etapie rezultatów.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        SELECT r.utworzyl_id, r.zmienil_id, r.dokument INTO v_rezultat\n          FROM rezultaty_rezultat r WHERE r.id = NEW.rezultat_id FOR SHARE;\n        IF NEW.utworzyl_id IS NULL OR v_rezultat.utworzyl_id IS NULL\n           OR NEW.utworzyl_id IN (v_rezultat.utworzyl_id, COALESCE(v_rezultat.zmienil_id, v_rezultat.utworzyl_id)) THEN\n            RAISE EXCEPTION 'Rezultatu nie potwierdza osoba, która go zapisała.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF btrim(v_rezultat.dokument) = '' AND NOT EXISTS (\n            SELECT 1 FROM rezultaty_dowodrezultatu d WHERE d.rezultat_id = NEW.rezultat_id) THEN\n            RAISE EXCEPTION 'Rezultatu bez dowodu nie można potwierdzić.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.cofnieto IS NOT NULL OR jsonb_typeof(NEW.sprawdzono) <> 'array' OR jsonb_array_length(NEW.sprawdzono) = 0 THEN\n            RAISE EXCEPTION 'Potwierdzenie mówi, które dowody sprawdzono.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM jsonb_array_elements(NEW.sprawdzono) s WHERE\n                   (s ->> 'zalacznik' IS NULL AND btrim(v_rezultat.dokument) = '')\n                   OR (s ->> 'zalacznik' IS NOT NULL AND NOT EXISTS (\n                       SELECT 1 FROM rezultaty_dowodrezultatu d\n                        WHERE d.rezultat_id = NEW.rezultat_id AND d.zalacznik_id::text = s ->> 'zalacznik'))) THEN\n            RAISE EXCEPTION 'Sprawdzony dowód nie należy do tego rezultatu.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NEW;\n    ", hash='baca24d2bf5c0df6bf984c14e7ac77159430495e', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_potwierdza_kto_inny_2f082', table='rezultaty_potwierdzenierezultatu', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='potwierdzenierezultatu',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rezultaty_potwierdzenierezultatuevent" ("cofnal_id", "cofnieto", "id", "klucz", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "powod_cofniecia", "rewizja", "rezultat_id", "sprawa_id", "sprawdzono", "utworzono", "utworzyl_id", "uwaga") VALUES (NEW."cofnal_id", NEW."cofnieto", NEW."id", NEW."klucz", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."powod_cofniecia", NEW."rewizja", NEW."rezultat_id", NEW."sprawa_id", NEW."sprawdzono", NEW."utworzono", NEW."utworzyl_id", NEW."uwaga"); RETURN NULL;', hash='6bf554c9375ed6c91693232d32dc3424c18f2a72', operation='INSERT', pgid='pgtrigger_insert_insert_029da', table='rezultaty_potwierdzenierezultatu', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='potwierdzenierezultatu',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rezultaty_potwierdzenierezultatuevent" ("cofnal_id", "cofnieto", "id", "klucz", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "powod_cofniecia", "rewizja", "rezultat_id", "sprawa_id", "sprawdzono", "utworzono", "utworzyl_id", "uwaga") VALUES (NEW."cofnal_id", NEW."cofnieto", NEW."id", NEW."klucz", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."powod_cofniecia", NEW."rewizja", NEW."rezultat_id", NEW."sprawa_id", NEW."sprawdzono", NEW."utworzono", NEW."utworzyl_id", NEW."uwaga"); RETURN NULL;', hash='ac129f574b4dad4dcc6fbdd2c56a749330a90a0b', operation='UPDATE', pgid='pgtrigger_update_update_51154', table='rezultaty_potwierdzenierezultatu', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='odlozeniemonitoringu',
            constraint=models.UniqueConstraint(fields=('rezultat', 'miesiac', 'do'), name='odlozenie_monitoringu_raz_na_dzien'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='odlozeniemonitoringu',
            trigger=pgtrigger.compiler.Trigger(name='niezmienna', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_stary RECORD;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF;\n        IF TG_OP = 'UPDATE' THEN\n            v_stary := OLD;\n            \n            IF v_stary IS NOT DISTINCT FROM NEW THEN RETURN NEW; END IF;\n        END IF;\n        RAISE EXCEPTION 'Odłożenia monitoringu nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        ", hash='56f2137382a8161fa9679f4bf716d31a60dc295a', operation='UPDATE OR DELETE', pgid='pgtrigger_niezmienna_6736d', table='rezultaty_odlozeniemonitoringu', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='kartamonitoringuevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='93cc2486c7c9446932c38237cb4c6af4fd343290', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0e84e', table='rezultaty_kartamonitoringuevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='kartamonitoringu',
            constraint=models.UniqueConstraint(fields=('rezultat', 'miesiac'), name='karta_monitoringu_raz'),
        ),
        migrations.AddConstraint(
            model_name='kartamonitoringu',
            constraint=models.CheckConstraint(condition=models.Q(('miesiac__in', [6, 12])), name='karta_monitoringu_po_6_i_12'),
        ),
        migrations.AddConstraint(
            model_name='kartamonitoringu',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('wynik', 'nie_ustalono'), models.Q(('powod__regex', '^\\s*$'), _negated=True)), models.Q(('powod', ''), models.Q(('wynik', 'nie_ustalono'), _negated=True), models.Q(('opis__regex', '^\\s*$'), _negated=True), models.Q(('zrodlo__regex', '^\\s*$'), _negated=True)), _connector='OR'), name='karta_monitoringu_z_odpowiedzia', violation_error_message='Napisz, co zastano i skąd to wiadomo, albo dlaczego nie udało się ustalić.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='kartamonitoringu',
            trigger=pgtrigger.compiler.Trigger(name='etap_monitoringu', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_stan text; v_rezultat RECORD; v_od date;', func="\n        IF TG_OP = 'DELETE' THEN\n            IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN RETURN OLD; END IF;\n            RAISE EXCEPTION 'Karty monitoringu nie można usunąć, można ją poprawić.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'UPDATE' THEN\n            IF (NEW.sprawa_id, NEW.rezultat_id, NEW.miesiac) IS DISTINCT FROM (OLD.sprawa_id, OLD.rezultat_id, OLD.miesiac) THEN\n                RAISE EXCEPTION 'Karty monitoringu nie można przenieść do innego rezultatu.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        SELECT r.sprawa_id, r.osiagniety, r.przedsiebiorstwo_id, r.data AS od INTO v_rezultat\n          FROM rezultaty_rezultat r WHERE r.id = NEW.rezultat_id FOR SHARE;\n        v_od := LEAST(v_rezultat.od, (SELECT min(k.data) FROM realizacja_kamienmilowy k\n            WHERE k.przedsiebiorstwo_id = v_rezultat.przedsiebiorstwo_id AND k.kod IN ('M12', 'M16') AND k.stan = 'osiagniety'));\n        IF v_rezultat.sprawa_id IS DISTINCT FROM NEW.sprawa_id OR (NEW.zalacznik_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM sciezka_zalacznik z WHERE z.id = NEW.zalacznik_id AND z.sprawa_id = NEW.sprawa_id)) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN RETURN NEW; END IF;\n        SELECT s.stan INTO v_stan FROM sciezka_sprawa s WHERE s.id = NEW.sprawa_id FOR SHARE;\n        IF v_stan NOT IN ('rezultaty', 'zakonczona') THEN\n            RAISE EXCEPTION 'Monitoring zapisuje się na etapie rezultatów albo po zamknięciu sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NOT v_rezultat.osiagniety THEN\n            RAISE EXCEPTION 'Monitoruje się rezultaty osiągnięte.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.data < (v_od + make_interval(months => NEW.miesiac))::date - 30 THEN\n            RAISE EXCEPTION 'Na tę odpowiedź jest jeszcze za wcześnie.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NEW;\n    ", hash='52b5f8895021d9b5196c7fe12bb472aacac03e8c', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_monitoringu_ebb4d', table='rezultaty_kartamonitoringu', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='kartamonitoringu',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "rezultaty_kartamonitoringuevent" ("data", "id", "klucz", "miesiac", "notatka", "opis", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "powod", "ps_dziala", "ps_miejsca_pracy", "ps_status", "rewizja", "rezultat_id", "sprawa_id", "utworzono", "utworzyl_id", "wynik", "zalacznik_id", "zrodlo") VALUES (NEW."data", NEW."id", NEW."klucz", NEW."miesiac", NEW."notatka", NEW."opis", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."powod", NEW."ps_dziala", NEW."ps_miejsca_pracy", NEW."ps_status", NEW."rewizja", NEW."rezultat_id", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."wynik", NEW."zalacznik_id", NEW."zrodlo"); RETURN NULL;', hash='2c7cc6ac9ed950a19d95909f07c116b7c5f6e3dd', operation='INSERT', pgid='pgtrigger_insert_insert_bb705', table='rezultaty_kartamonitoringu', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='kartamonitoringu',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "rezultaty_kartamonitoringuevent" ("data", "id", "klucz", "miesiac", "notatka", "opis", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "powod", "ps_dziala", "ps_miejsca_pracy", "ps_status", "rewizja", "rezultat_id", "sprawa_id", "utworzono", "utworzyl_id", "wynik", "zalacznik_id", "zrodlo") VALUES (NEW."data", NEW."id", NEW."klucz", NEW."miesiac", NEW."notatka", NEW."opis", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."powod", NEW."ps_dziala", NEW."ps_miejsca_pracy", NEW."ps_status", NEW."rewizja", NEW."rezultat_id", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."wynik", NEW."zalacznik_id", NEW."zrodlo"); RETURN NULL;', hash='4f6d6e0f141247e0bda8039e20d6de5f129f7dc1', operation='UPDATE', pgid='pgtrigger_update_update_1bd96', table='rezultaty_kartamonitoringu', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='dowodrezultatu',
            constraint=models.UniqueConstraint(fields=('rezultat', 'zalacznik'), name='dowod_raz'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='dowodrezultatu',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.rezultat_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM rezultaty_rezultat t WHERE t.id = NEW.rezultat_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.zalacznik_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM sciezka_zalacznik t WHERE t.id = NEW.zalacznik_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'rezultaty' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „rezultaty”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = v_sprawa AND w.rodzaj = 'raport'\n                   AND (w.stan = 'wyslana' OR (w.stan = 'przyjeta' AND w.przebieg = v_przebieg))) THEN\n            RAISE EXCEPTION 'Dokument jest w przeglądzie albo przyjęty, więc danych etapu nie można zmieniać.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='0aa56200d7d777f7eb0a8021954deac10e3eb75e', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_6e830', table='rezultaty_dowodrezultatu', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='dowodrezultatu',
            trigger=pgtrigger.compiler.Trigger(name='zmiana_znosi_potwierdzenie', sql=sciezka.sprawa.straz.SqlBezObejscia(func="\n        IF TG_OP <> 'INSERT' THEN \n        UPDATE rezultaty_potwierdzenierezultatu p\n           SET cofnieto = now(), powod_cofniecia = 'Zmieniono rezultat albo jego dowody.'\n         WHERE p.rezultat_id = OLD.rezultat_id AND p.cofnieto IS NULL;\n END IF;\n        IF TG_OP <> 'DELETE' THEN \n        UPDATE rezultaty_potwierdzenierezultatu p\n           SET cofnieto = now(), powod_cofniecia = 'Zmieniono rezultat albo jego dowody.'\n         WHERE p.rezultat_id = NEW.rezultat_id AND p.cofnieto IS NULL;\n END IF;\n        RETURN NULL;\n    ", hash='512de810e4730d1d993edc1b447d35ae16bddbe5', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_zmiana_znosi_potwierdzenie_6d99b', table='rezultaty_dowodrezultatu', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rezultatevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='a24177066e08431e4fde210bc2ebefff5ec5610b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_441ed', table='rezultaty_rezultatevent', when='BEFORE')),
        ),
        ]),
    ]
