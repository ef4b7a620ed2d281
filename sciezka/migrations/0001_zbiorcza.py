"""Everything the earlier files of this folder make, in one step, for a new database."""

import datetime
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.operations
import django.core.serializers.json
import django.db.models.deletion
import django.db.models.functions.text
import django_fsm
import pgtrigger.compiler
import pgtrigger.migrations
import sciezka.sprawa.akta
import sciezka.sprawa.straz
import sciezka.sprawa.zegar
import uuid
from django.conf import settings
from django.db import migrations, models
from sciezka.migracje import Calosc


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ('sciezka', '0001_poczatek'),
        ('sciezka', '0002_aneksy'),
        ('sciezka', '0003_aneks_data_podpisania'),
        ('sciezka', '0004_przypomnienia'),
        ('sciezka', '0005_odnosniki'),
        ('sciezka', '0006_eksport'),
        ('sciezka', '0007_eksporty'),
        ('sciezka', '0008_rezygnacja_i_przekazania'),
        ('sciezka', '0009_przepisy_i_prog_ps'),
        ('sciezka', '0010_kontrakt_potwierdza'),
        ('sciezka', '0011_cele_i_widoki'),
        ('sciezka', '0012_przejscia_w_historii'),
    ]

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        django.contrib.postgres.operations.TrigramExtension(),
        Calosc([
        migrations.CreateModel(
            name='AktPrawny',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.SlugField(max_length=40, unique=True, verbose_name='skrót')),
                ('tytul', models.CharField(max_length=300, verbose_name='tytuł')),
                ('cytowanie', models.CharField(max_length=160, verbose_name='publikator')),
                ('stan_na', models.DateField(verbose_name='stan prawny na dzień')),
                ('adres', models.URLField(blank=True, verbose_name='adres w ISAP')),
                ('potwierdzony', models.BooleanField(default=False, verbose_name='sprawdzony w źródle')),
            ],
            options={
                'verbose_name': 'akt prawny',
                'verbose_name_plural': 'akty prawne',
                'ordering': ['klucz'],
            },
        ),
        migrations.CreateModel(
            name='CelProjektu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kod', models.CharField(help_text='Z umowy o dofinansowanie, na przykład WLWK-12.', max_length=30, verbose_name='kod wskaźnika')),
                ('nazwa', models.CharField(max_length=240, verbose_name='nazwa wskaźnika')),
                ('miara', models.CharField(choices=[('jst', 'samorządy objęte wsparciem'), ('diagnozy', 'przyjęte diagnozy'), ('plany', 'przyjęte plany działania'), ('zakonczone', 'zakończone sprawy'), ('nowe_ps', 'nowe przedsiębiorstwa społeczne'), ('miejsca_pracy', 'miejsca pracy w nowych przedsiębiorstwach społecznych'), ('lepsze_warunki', 'lepsze warunki dla istniejących PES'), ('wieksza_skala', 'większa skala zadań i usług z PES'), ('godziny', 'potwierdzone godziny pracy'), ('godziny_doradztwa', 'potwierdzone godziny doradztwa')], max_length=30, verbose_name='co się liczy')),
                ('docelowa', models.DecimalField(decimal_places=2, max_digits=10, verbose_name='wartość docelowa')),
                ('jednostka', models.CharField(help_text='Na przykład: samorządy, sztuki, godziny.', max_length=60, verbose_name='jednostka')),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
            ],
            options={
                'verbose_name': 'cel projektu',
                'verbose_name_plural': 'cele projektów',
                'ordering': ['kod', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='KodOdnosnika',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('zamowiono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz)),
                ('skrot', models.CharField(blank=True, max_length=64)),
                ('wazny_do', models.DateTimeField(blank=True, null=True)),
                ('proby', models.PositiveSmallIntegerField(default=0, verbose_name='nieudane próby')),
                ('uzyto', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'verbose_name': 'kod do odnośnika',
                'verbose_name_plural': 'kody do odnośników',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Kontrakt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('numer', models.CharField(max_length=60, verbose_name='numer kontraktu')),
                ('miejscowosc', models.CharField(max_length=120, verbose_name='miejscowość zawarcia')),
                ('od', models.DateField(verbose_name='współpraca od')),
                ('do', models.DateField(verbose_name='współpraca do')),
                ('ramy', models.TextField(max_length=8000, verbose_name='ramy współpracy')),
                ('zakres', models.CharField(choices=[('kompleksowa', 'kompleksowa: wszystkie trzy płaszczyzny'), ('wybrane', 'wybrane płaszczyzny')], default='kompleksowa', max_length=20, verbose_name='zakres diagnozy')),
                ('plaszczyzny', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('P1', 'spółdzielnia socjalna osób prawnych'), ('P2', 'współpraca samorządu z PES'), ('P3', 'zlecanie zadań i usług')], max_length=2), blank=True, default=list, size=None, verbose_name='płaszczyzny diagnozy')),
                ('uzasadnienie_zakresu', models.TextField(blank=True, max_length=4000, verbose_name='dlaczego taki zakres')),
                ('podpis_projektu', models.CharField(max_length=160, verbose_name='za projekt podpisuje')),
                ('funkcja_projektu', models.CharField(max_length=160, verbose_name='funkcja')),
                ('podpis_samorzadu', models.CharField(max_length=160, verbose_name='za samorząd podpisuje')),
                ('funkcja_samorzadu', models.CharField(max_length=160, verbose_name='funkcja')),
                ('skarbnik', models.CharField(blank=True, help_text='Tylko gdy z kontraktu wynika zobowiązanie finansowe.', max_length=160, verbose_name='kontrasygnata skarbnika')),
                ('obowiazki_samorzadu', models.TextField(blank=True, max_length=4000, verbose_name='co zapewnia samorząd')),
                ('potwierdza', models.CharField(choices=[('koordynator', 'koordynator projektu'), ('urzednik', 'urzędnik samorządu (wpisy tylko dla zespołu: koordynator)'), ('ktokolwiek', 'koordynator projektu albo urzędnik samorządu')], default='koordynator', max_length=20, verbose_name='kto potwierdza wpisy pracy')),
            ],
            options={
                'verbose_name': 'kontrakt',
                'verbose_name_plural': 'kontrakty',
            },
        ),
        migrations.CreateModel(
            name='KontraktEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('numer', models.CharField(max_length=60, verbose_name='numer kontraktu')),
                ('miejscowosc', models.CharField(max_length=120, verbose_name='miejscowość zawarcia')),
                ('od', models.DateField(verbose_name='współpraca od')),
                ('do', models.DateField(verbose_name='współpraca do')),
                ('ramy', models.TextField(max_length=8000, verbose_name='ramy współpracy')),
                ('zakres', models.CharField(choices=[('kompleksowa', 'kompleksowa: wszystkie trzy płaszczyzny'), ('wybrane', 'wybrane płaszczyzny')], default='kompleksowa', max_length=20, verbose_name='zakres diagnozy')),
                ('plaszczyzny', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('P1', 'spółdzielnia socjalna osób prawnych'), ('P2', 'współpraca samorządu z PES'), ('P3', 'zlecanie zadań i usług')], max_length=2), blank=True, default=list, size=None, verbose_name='płaszczyzny diagnozy')),
                ('uzasadnienie_zakresu', models.TextField(blank=True, max_length=4000, verbose_name='dlaczego taki zakres')),
                ('podpis_projektu', models.CharField(max_length=160, verbose_name='za projekt podpisuje')),
                ('funkcja_projektu', models.CharField(max_length=160, verbose_name='funkcja')),
                ('podpis_samorzadu', models.CharField(max_length=160, verbose_name='za samorząd podpisuje')),
                ('funkcja_samorzadu', models.CharField(max_length=160, verbose_name='funkcja')),
                ('skarbnik', models.CharField(blank=True, help_text='Tylko gdy z kontraktu wynika zobowiązanie finansowe.', max_length=160, verbose_name='kontrasygnata skarbnika')),
                ('obowiazki_samorzadu', models.TextField(blank=True, max_length=4000, verbose_name='co zapewnia samorząd')),
                ('potwierdza', models.CharField(choices=[('koordynator', 'koordynator projektu'), ('urzednik', 'urzędnik samorządu (wpisy tylko dla zespołu: koordynator)'), ('ktokolwiek', 'koordynator projektu albo urzędnik samorządu')], default='koordynator', max_length=20, verbose_name='kto potwierdza wpisy pracy')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OczekiwanyRezultat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('rodzaj', models.CharField(choices=[('nowe_ps', 'nowe przedsiębiorstwo społeczne'), ('lepsze_warunki', 'lepsze warunki dla istniejących PES'), ('wieksza_skala', 'większa skala zadań i usług realizowanych z PES')], max_length=20, verbose_name='rodzaj rezultatu')),
                ('opis', models.TextField(max_length=2000, verbose_name='czego oczekują strony')),
                ('wartosc', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name='ile')),
                ('jednostka', models.CharField(blank=True, help_text='Na przykład: spółdzielnia, zł, umowy.', max_length=60, verbose_name='jednostka')),
            ],
            options={
                'verbose_name': 'oczekiwany rezultat',
                'verbose_name_plural': 'oczekiwane rezultaty',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='OczekiwanyRezultatEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('rodzaj', models.CharField(choices=[('nowe_ps', 'nowe przedsiębiorstwo społeczne'), ('lepsze_warunki', 'lepsze warunki dla istniejących PES'), ('wieksza_skala', 'większa skala zadań i usług realizowanych z PES')], max_length=20, verbose_name='rodzaj rezultatu')),
                ('opis', models.TextField(max_length=2000, verbose_name='czego oczekują strony')),
                ('wartosc', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name='ile')),
                ('jednostka', models.CharField(blank=True, help_text='Na przykład: spółdzielnia, zł, umowy.', max_length=60, verbose_name='jednostka')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Odnosnik',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('imie_nazwisko', models.CharField(max_length=160, verbose_name='imię i nazwisko')),
                ('funkcja', models.CharField(max_length=160, verbose_name='funkcja')),
                ('email', models.EmailField(max_length=254, verbose_name='adres e-mail')),
                ('wygasa', models.DateTimeField(verbose_name='ważny do')),
                ('ziarno', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('skrot', models.CharField(max_length=64, unique=True, verbose_name='SHA-256 klucza')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz)),
                ('zaproszono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, verbose_name='ostatnie zaproszenie')),
                ('kod_wyslano', models.DateTimeField(blank=True, null=True)),
                ('otwarto', models.DateTimeField(blank=True, null=True, verbose_name='pierwsze otwarcie')),
                ('odwolano', models.DateTimeField(blank=True, null=True)),
                ('wygaszono', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'verbose_name': 'odnośnik do recenzji',
                'verbose_name_plural': 'odnośniki do recenzji',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='OsobaKontaktowa',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('imie_nazwisko', models.CharField(max_length=160, verbose_name='imię i nazwisko')),
                ('funkcja', models.CharField(max_length=160, verbose_name='funkcja')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='adres e-mail')),
                ('telefon', models.CharField(blank=True, max_length=30, verbose_name='telefon służbowy')),
                ('glowna', models.BooleanField(default=False, verbose_name='główna osoba do kontaktu')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                'verbose_name': 'osoba do kontaktu',
                'verbose_name_plural': 'osoby do kontaktu',
                'ordering': ['-glowna', 'imie_nazwisko'],
            },
        ),
        migrations.CreateModel(
            name='PodpisanyEgzemplarz',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('rodzaj', models.CharField(choices=[('skan', 'skan podpisów własnoręcznych'), ('elektroniczny', 'plik z podpisem elektronicznym')], default='skan', max_length=20, verbose_name='rodzaj podpisu')),
                ('data_podpisania', models.DateField(verbose_name='data na dokumencie')),
                ('podpisali', models.CharField(max_length=300, verbose_name='kto podpisał')),
            ],
            options={
                'verbose_name': 'podpisany egzemplarz',
                'verbose_name_plural': 'podpisane egzemplarze',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Projekt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nazwa', models.CharField(max_length=240, verbose_name='nazwa projektu')),
                ('numer', models.CharField(help_text='Na przykład FEXX.07.05-IZ.00-0001/24.', max_length=60, verbose_name='numer umowy o dofinansowanie')),
                ('beneficjent', models.CharField(help_text='Kto prowadzi projekt; pełna nazwa.', max_length=240, verbose_name='beneficjent')),
                ('adres_beneficjenta', models.CharField(blank=True, max_length=240, verbose_name='adres beneficjenta')),
                ('reprezentant', models.CharField(blank=True, max_length=160, verbose_name='kto podpisuje za projekt')),
                ('funkcja_reprezentanta', models.CharField(blank=True, max_length=160, verbose_name='funkcja podpisującego')),
                ('miejscowosc', models.CharField(blank=True, max_length=120, verbose_name='miejscowość w dokumentach')),
                ('od', models.DateField(verbose_name='początek projektu')),
                ('do', models.DateField(verbose_name='koniec projektu')),
                ('dni_na_przeglad', models.PositiveSmallIntegerField(default=14, verbose_name='dni na przegląd dokumentu przez gminę')),
                ('prog_ps', models.CharField(choices=[('M12', 'od wpisu do KRS (spółdzielnia zarejestrowana)'), ('M16', 'od decyzji wojewody o statusie (przedsiębiorstwo społeczne)')], default='M16', help_text='Według zasad programu. Wpis do KRS to jeszcze nie status przedsiębiorstwa społecznego.', max_length=3, verbose_name='kiedy liczy się nowe przedsiębiorstwo społeczne')),
                ('przykladowy', models.BooleanField(default=False, verbose_name='dane przykładowe')),
            ],
            options={
                'verbose_name': 'projekt',
                'verbose_name_plural': 'projekty',
                'ordering': ['nazwa'],
            },
        ),
        migrations.CreateModel(
            name='PrzekazanaSprawa',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ],
            options={
                'verbose_name': 'przekazana sprawa',
                'verbose_name_plural': 'przekazane sprawy',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Przekazanie',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rodzaj', models.CharField(choices=[('na_stale', 'przekazanie spraw'), ('zastepstwo', 'zastępstwo')], max_length=20, verbose_name='rodzaj')),
                ('rola', models.CharField(choices=[('animator', 'animator'), ('doradca', 'doradca')], max_length=20, verbose_name='rola')),
                ('od', models.DateField(verbose_name='od dnia')),
                ('do', models.DateField(blank=True, null=True, verbose_name='do dnia')),
                ('powod', models.TextField(max_length=2000, verbose_name='powód')),
                ('notatka', models.TextField(blank=True, max_length=6000, verbose_name='co trzeba wiedzieć')),
                ('przekazano', models.DateTimeField(default=sciezka.sprawa.zegar.teraz)),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
            ],
            options={
                'verbose_name': 'przekazanie spraw',
                'verbose_name_plural': 'przekazania spraw',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Przepis',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.SlugField(max_length=60, unique=True, verbose_name='skrót')),
                ('przepis', models.CharField(blank=True, help_text='Puste oznacza cały akt.', max_length=160, verbose_name='przepis')),
                ('stan_na', models.DateField(verbose_name='stan prawny na dzień')),
                ('potwierdzony', models.BooleanField(default=False, verbose_name='sprawdzony w źródle')),
            ],
            options={
                'verbose_name': 'przepis',
                'verbose_name_plural': 'przepisy',
                'ordering': ['klucz'],
            },
        ),
        migrations.CreateModel(
            name='Przypomnienie',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('tura', models.CharField(choices=[('gmina', 'decyzja gminy'), ('zespol', 'uwagi do załatwienia')], max_length=20, verbose_name='czyj ruch')),
                ('prog', models.PositiveSmallIntegerField(verbose_name='po ilu dniach')),
                ('wyslano', models.DateTimeField(default=sciezka.sprawa.zegar.teraz)),
            ],
            options={
                'verbose_name': 'przypomnienie',
                'verbose_name_plural': 'przypomnienia',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Rezygnacja',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('etap', models.CharField(choices=[('rekrutacja', 'rekrutacja i kontrakt'), ('diagnoza', 'diagnoza'), ('plan', 'plan działania'), ('realizacja', 'realizacja planu'), ('rezultaty', 'rezultaty'), ('zakonczona', 'zakończona'), ('przerwana', 'przerwana'), ('rezygnacja', 'zakończona rezygnacją')], max_length=20, verbose_name='na jakim etapie')),
                ('kto_konczy', models.CharField(choices=[('gmina', 'gmina'), ('projekt', 'projekt'), ('obie', 'obie strony, za porozumieniem')], max_length=20, verbose_name='kto kończy współpracę')),
                ('przyczyna', models.CharField(choices=[('odmowa_rady', 'rada nie przyjęła uchwały'), ('brak_partnera', 'brak współzałożyciela albo partnera'), ('brak_srodkow', 'brak środków w budżecie gminy'), ('brak_ludzi', 'brak osób, które poprowadziłyby prace w gminie'), ('zmiana_wladz', 'zmiana władz albo priorytetów gminy'), ('brak_kontaktu', 'gmina przestała odpowiadać'), ('koniec_projektu', 'koniec projektu albo jego środków'), ('inna', 'inna przyczyna')], max_length=20, verbose_name='przyczyna')),
                ('powod', models.TextField(max_length=2000, verbose_name='co się stało')),
                ('data', models.DateField(verbose_name='data na dokumencie')),
                ('dokument', models.CharField(blank=True, max_length=300, verbose_name='dokument')),
                ('zapisano', models.DateTimeField(default=sciezka.sprawa.zegar.teraz)),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('txid', models.BigIntegerField(default=0, editable=False)),
            ],
            options={
                'verbose_name': 'rezygnacja',
                'verbose_name_plural': 'rezygnacje',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Rola',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rola', models.CharField(choices=[('koordynator', 'koordynator'), ('animator', 'animator'), ('doradca', 'doradca'), ('urzednik', 'urzędnik'), ('administrator', 'administrator')], max_length=20, verbose_name='rola')),
                ('specjalnosc', models.CharField(blank=True, help_text='Dla doradcy, na przykład prawo zamówień publicznych.', max_length=120, verbose_name='specjalność')),
                ('od', models.DateField(default=sciezka.sprawa.zegar.dzis, verbose_name='od')),
                ('do', models.DateField(blank=True, help_text='Pierwszy dzień bez tej roli.', null=True, verbose_name='do')),
            ],
            options={
                'verbose_name': 'rola',
                'verbose_name_plural': 'role',
                'ordering': ['rola', 'osoba__nazwisko'],
            },
        ),
        migrations.CreateModel(
            name='RolaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('rola', models.CharField(choices=[('koordynator', 'koordynator'), ('animator', 'animator'), ('doradca', 'doradca'), ('urzednik', 'urzędnik'), ('administrator', 'administrator')], max_length=20, verbose_name='rola')),
                ('specjalnosc', models.CharField(blank=True, help_text='Dla doradcy, na przykład prawo zamówień publicznych.', max_length=120, verbose_name='specjalność')),
                ('od', models.DateField(default=sciezka.sprawa.zegar.dzis, verbose_name='od')),
                ('do', models.DateField(blank=True, help_text='Pierwszy dzień bez tej roli.', null=True, verbose_name='do')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Rozmowa',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('data', models.DateField(verbose_name='data rozmowy')),
                ('sposob', models.CharField(choices=[('na_miejscu', 'w urzędzie'), ('online', 'online'), ('telefon', 'przez telefon')], default='na_miejscu', max_length=20, verbose_name='jak')),
                ('uczestnicy', models.TextField(max_length=2000, verbose_name='uczestnicy (imię, nazwisko, funkcja)')),
                ('ustalenia', models.TextField(max_length=6000, verbose_name='ustalenia')),
                ('notatka', models.TextField(blank=True, max_length=6000, verbose_name='notatka zespołu')),
            ],
            options={
                'verbose_name': 'rozmowa',
                'verbose_name_plural': 'rozmowy',
                'ordering': ['-data', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='Samorzad',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kod', models.CharField(help_text='Gmina: sześć pierwszych cyfr; powiat: cztery, województwo: dwie.', max_length=6, verbose_name='kod TERC')),
                ('rodzaj', models.CharField(choices=[('1', 'gmina miejska'), ('2', 'gmina wiejska'), ('3', 'gmina miejsko-wiejska'), ('P', 'powiat'), ('W', 'województwo'), ('I', 'inna jednostka')], max_length=1, verbose_name='rodzaj')),
                ('nazwa', models.CharField(db_collation='pl-PL-x-icu', max_length=160, verbose_name='nazwa')),
                ('powiat', models.CharField(blank=True, help_text='Przymiotnik małą literą, na przykład: puławski.', max_length=120, verbose_name='powiat')),
                ('wojewodztwo', models.CharField(max_length=60, verbose_name='województwo')),
                ('obowiazuje_od', models.DateField(default=datetime.date(1999, 1, 1), verbose_name='istnieje od')),
                ('obowiazuje_do', models.DateField(blank=True, null=True, verbose_name='istnieje do')),
                ('reczny', models.BooleanField(default=False, verbose_name='wpisany ręcznie')),
                ('przykladowy', models.BooleanField(default=False, verbose_name='zmyślony, dla danych przykładowych')),
                ('dawne_nazwy', models.JSONField(blank=True, default=list, encoder=django.core.serializers.json.DjangoJSONEncoder, verbose_name='dawne nazwy')),
                ('organ', models.CharField(blank=True, max_length=80, verbose_name='organ wykonawczy')),
                ('urzad', models.CharField(blank=True, max_length=160, verbose_name='nazwa urzędu')),
                ('adres', models.CharField(blank=True, max_length=160, verbose_name='ulica i numer')),
                ('kod_pocztowy', models.CharField(blank=True, max_length=6, verbose_name='kod pocztowy')),
                ('miejscowosc', models.CharField(blank=True, max_length=120, verbose_name='miejscowość')),
                ('nip', models.CharField(blank=True, max_length=10, verbose_name='NIP samorządu')),
                ('regon', models.CharField(blank=True, max_length=14, verbose_name='REGON samorządu')),
                ('nip_urzedu', models.CharField(blank=True, max_length=10, verbose_name='NIP urzędu')),
                ('regon_urzedu', models.CharField(blank=True, max_length=14, verbose_name='REGON urzędu')),
                ('ade', models.CharField(blank=True, max_length=30, verbose_name='adres do e-Doręczeń (ADE)')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail urzędu')),
                ('telefon', models.CharField(blank=True, max_length=30, verbose_name='telefon urzędu')),
                ('szukaj', models.CharField(default='', editable=False, max_length=600)),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                'verbose_name': 'samorząd',
                'verbose_name_plural': 'samorządy',
                'ordering': ['nazwa', 'kod'],
            },
        ),
        migrations.CreateModel(
            name='Sprawa',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('znak', models.CharField(blank=True, help_text='Z kancelarii, na przykład OR.526.3.2026.', max_length=60, verbose_name='znak sprawy')),
                ('stan', django_fsm.FSMField(choices=[('rekrutacja', 'rekrutacja i kontrakt'), ('diagnoza', 'diagnoza'), ('plan', 'plan działania'), ('realizacja', 'realizacja planu'), ('rezultaty', 'rezultaty'), ('zakonczona', 'zakończona'), ('przerwana', 'przerwana'), ('rezygnacja', 'zakończona rezygnacją')], default='rekrutacja', max_length=50, protected=True, verbose_name='stan')),
                ('stan_przed_przerwaniem', models.CharField(blank=True, choices=[('rekrutacja', 'rekrutacja i kontrakt'), ('diagnoza', 'diagnoza'), ('plan', 'plan działania'), ('realizacja', 'realizacja planu'), ('rezultaty', 'rezultaty'), ('zakonczona', 'zakończona'), ('przerwana', 'przerwana'), ('rezygnacja', 'zakończona rezygnacją')], editable=False, max_length=20)),
                ('przebieg', models.PositiveIntegerField(default=1, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False, verbose_name='otwarto')),
            ],
            options={
                'verbose_name': 'sprawa',
                'verbose_name_plural': 'sprawy',
                'ordering': ['samorzad__nazwa', 'pk'],
            },
            bases=(django_fsm.FSMModelMixin, models.Model),
        ),
        migrations.CreateModel(
            name='UkladKolumn',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kolumny', models.JSONField(default=list, verbose_name='kolumny')),
                ('kiedy', models.DateTimeField(default=sciezka.sprawa.zegar.teraz)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                'verbose_name': 'układ kolumn',
                'verbose_name_plural': 'układy kolumn',
            },
        ),
        migrations.CreateModel(
            name='UkladKolumnEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('kolumny', models.JSONField(default=list, verbose_name='kolumny')),
                ('kiedy', models.DateTimeField(default=sciezka.sprawa.zegar.teraz)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Uwaga',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('czesc', models.CharField(max_length=60, verbose_name='część dokumentu')),
                ('etykieta', models.CharField(max_length=240)),
                ('tresc', models.TextField(max_length=4000, verbose_name='uwaga')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('zgloszono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz)),
                ('odpowiedz', models.TextField(blank=True, max_length=4000, verbose_name='odpowiedź zespołu')),
                ('zalatwiono', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'verbose_name': 'uwaga',
                'verbose_name_plural': 'uwagi',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Wersja',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rodzaj', models.CharField(choices=[('kontrakt', 'kontrakt'), ('diagnoza', 'raport z diagnozy'), ('plan', 'plan działania'), ('raport', 'raport końcowy'), ('aneks', 'aneks do kontraktu')], max_length=20, verbose_name='dokument')),
                ('numer', models.PositiveIntegerField(verbose_name='wersja')),
                ('przebieg', models.PositiveIntegerField(default=1)),
                ('stan', models.CharField(choices=[('wydana', 'wydana'), ('wyslana', 'w przeglądzie'), ('przyjeta', 'przyjęta'), ('odeslana', 'odesłana z uwagami'), ('wycofana', 'wycofana z przeglądu')], max_length=20, verbose_name='stan')),
                ('dane', models.JSONField(encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ('sha256_danych', models.CharField(max_length=64)),
                ('pdf', models.BinaryField()),
                ('sha256', models.CharField(max_length=64, verbose_name='SHA-256 pliku PDF')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('wyslano', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, verbose_name='wysłano')),
                ('termin', models.DateField(blank=True, null=True, verbose_name='termin przeglądu')),
                ('zdecydowano', models.DateTimeField(blank=True, null=True)),
                ('decydent', models.CharField(blank=True, max_length=160, verbose_name='kto zdecydował')),
                ('funkcja_decydenta', models.CharField(blank=True, max_length=160, verbose_name='funkcja')),
                ('podstawa_decyzji', models.CharField(blank=True, max_length=240, verbose_name='podstawa decyzji')),
                ('powod', models.TextField(blank=True, verbose_name='powód')),
            ],
            options={
                'verbose_name': 'wersja dokumentu',
                'verbose_name_plural': 'wersje dokumentów',
                'ordering': ['rodzaj', '-numer'],
            },
        ),
        migrations.CreateModel(
            name='WstrzymaniePrzypomnien',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('tura', models.CharField(choices=[('gmina', 'decyzja gminy'), ('zespol', 'uwagi do załatwienia')], max_length=20, verbose_name='czyj ruch')),
                ('do', models.DateField(verbose_name='do kiedy')),
                ('kiedy', models.DateTimeField(default=sciezka.sprawa.zegar.teraz)),
            ],
            options={
                'verbose_name': 'wstrzymanie przypomnień',
                'verbose_name_plural': 'wstrzymania przypomnień',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Zalacznik',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('plik', models.FileField(max_length=200, upload_to=sciezka.sprawa.akta.sciezka_pliku, verbose_name='plik')),
                ('nazwa', models.CharField(max_length=200, verbose_name='nazwa pliku')),
                ('mime', models.CharField(max_length=120)),
                ('rozmiar', models.PositiveBigIntegerField(verbose_name='rozmiar w bajtach')),
                ('sha256', models.CharField(max_length=64)),
                ('opis', models.CharField(blank=True, max_length=240, verbose_name='opis')),
                ('widzi_gmina', models.BooleanField(default=False, verbose_name='widzi gmina')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('dodano', models.DateTimeField(default=sciezka.sprawa.zegar.teraz)),
                ('usunieto', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'verbose_name': 'załącznik',
                'verbose_name_plural': 'załączniki',
                'ordering': ['-dodano'],
            },
        ),
        migrations.CreateModel(
            name='ZapisanyWidok',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nazwa', models.CharField(max_length=80, verbose_name='nazwa widoku')),
                ('zapytanie', models.CharField(editable=False, max_length=2000)),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
            ],
            options={
                'verbose_name': 'zapisany widok',
                'verbose_name_plural': 'zapisane widoki',
                'ordering': ['nazwa', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Zdarzenie',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rodzaj', models.SlugField(max_length=40)),
                ('kiedy', models.DateTimeField(db_index=True, default=sciezka.sprawa.zegar.teraz)),
                ('z_stanu', models.CharField(blank=True, max_length=20)),
                ('do_stanu', models.CharField(blank=True, max_length=20)),
                ('powod', models.TextField(blank=True)),
                ('opis', models.CharField(blank=True, max_length=300)),
                ('widzi_gmina', models.BooleanField(default=True)),
                ('dane', models.JSONField(blank=True, default=dict)),
                ('txid', models.BigIntegerField(default=0, editable=False)),
            ],
            options={
                'verbose_name': 'zdarzenie',
                'verbose_name_plural': 'zdarzenia',
                'ordering': ['-kiedy', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='Zgloszenie',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('data', models.DateField(verbose_name='data zgłoszenia')),
                ('reprezentant', models.CharField(max_length=160, verbose_name='kto reprezentuje samorząd')),
                ('funkcja_reprezentanta', models.CharField(max_length=160, verbose_name='funkcja')),
                ('skad_wiadomosc', models.CharField(blank=True, max_length=240, verbose_name='skąd wiadomość o projekcie')),
                ('potrzeby', models.TextField(max_length=6000, verbose_name='potrzeby i oczekiwania samorządu')),
                ('plaszczyzny', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('P1', 'spółdzielnia socjalna osób prawnych'), ('P2', 'współpraca samorządu z PES'), ('P3', 'zlecanie zadań i usług')], max_length=2), blank=True, default=list, size=None, verbose_name='wstępny wybór płaszczyzn')),
                ('dostepnosc', models.TextField(blank=True, max_length=2000, verbose_name='potrzeby związane z dostępnością')),
                ('oswiadczenia', models.BooleanField(default=False, verbose_name='samorząd złożył wymagane oświadczenia i zna regulamin')),
                ('notatka', models.TextField(blank=True, max_length=6000, verbose_name='notatka zespołu')),
            ],
            options={
                'verbose_name': 'zgłoszenie',
                'verbose_name_plural': 'zgłoszenia',
            },
        ),
        migrations.CreateModel(
            name='ZgloszenieEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('data', models.DateField(verbose_name='data zgłoszenia')),
                ('reprezentant', models.CharField(max_length=160, verbose_name='kto reprezentuje samorząd')),
                ('funkcja_reprezentanta', models.CharField(max_length=160, verbose_name='funkcja')),
                ('skad_wiadomosc', models.CharField(blank=True, max_length=240, verbose_name='skąd wiadomość o projekcie')),
                ('potrzeby', models.TextField(max_length=6000, verbose_name='potrzeby i oczekiwania samorządu')),
                ('plaszczyzny', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('P1', 'spółdzielnia socjalna osób prawnych'), ('P2', 'współpraca samorządu z PES'), ('P3', 'zlecanie zadań i usług')], max_length=2), blank=True, default=list, size=None, verbose_name='wstępny wybór płaszczyzn')),
                ('dostepnosc', models.TextField(blank=True, max_length=2000, verbose_name='potrzeby związane z dostępnością')),
                ('oswiadczenia', models.BooleanField(default=False, verbose_name='samorząd złożył wymagane oświadczenia i zna regulamin')),
                ('notatka', models.TextField(blank=True, max_length=6000, verbose_name='notatka zespołu')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Osoba',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('email', models.EmailField(max_length=254, unique=True, verbose_name='adres e-mail')),
                ('imie', models.CharField(blank=True, max_length=80, verbose_name='imię')),
                ('nazwisko', models.CharField(blank=True, db_collation='pl-PL-x-icu', max_length=120, verbose_name='nazwisko')),
                ('stanowisko', models.CharField(blank=True, max_length=160, verbose_name='stanowisko')),
                ('telefon', models.CharField(blank=True, max_length=30, verbose_name='telefon służbowy')),
                ('is_active', models.BooleanField(default=True, verbose_name='konto czynne')),
                ('is_staff', models.BooleanField(default=False, verbose_name='wstęp do administracji technicznej')),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False, verbose_name='utworzono')),
                ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
            ],
            options={
                'verbose_name': 'osoba',
                'verbose_name_plural': 'osoby',
                'ordering': ['nazwisko', 'imie', 'email'],
            },
        ),
        migrations.CreateModel(
            name='Aneks',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rodzaj', models.CharField(choices=[('plan', 'aneks do planu działania'), ('zakres', 'aneks do kontraktu')], max_length=20, verbose_name='rodzaj')),
                ('numer', models.PositiveIntegerField(verbose_name='numer')),
                ('stan', models.CharField(choices=[('otwarty', 'w przygotowaniu'), ('przyjety', 'obowiązuje'), ('porzucony', 'porzucony')], default='otwarty', max_length=20, verbose_name='stan')),
                ('powod', models.TextField(max_length=2000, verbose_name='powód zmiany')),
                ('plaszczyzny', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('P1', 'spółdzielnia socjalna osób prawnych'), ('P2', 'współpraca samorządu z PES'), ('P3', 'zlecanie zadań i usług')], max_length=2), blank=True, default=list, size=None, verbose_name='płaszczyzny dodane do diagnozy')),
                ('przed', models.JSONField(default=dict, editable=False, encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ('podpisali', models.CharField(blank=True, max_length=300, verbose_name='kto podpisał')),
                ('data_podpisania', models.DateField(blank=True, null=True, verbose_name='data na dokumencie')),
                ('otwarto', models.DateTimeField(default=sciezka.sprawa.zegar.teraz)),
                ('zamknieto', models.DateTimeField(blank=True, null=True)),
                ('powod_zamkniecia', models.TextField(blank=True, max_length=2000, verbose_name='dlaczego porzucono')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('otworzyl', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('zamknal', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'aneks',
                'verbose_name_plural': 'aneksy',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='CelProjektuEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('kod', models.CharField(help_text='Z umowy o dofinansowanie, na przykład WLWK-12.', max_length=30, verbose_name='kod wskaźnika')),
                ('nazwa', models.CharField(max_length=240, verbose_name='nazwa wskaźnika')),
                ('miara', models.CharField(choices=[('jst', 'samorządy objęte wsparciem'), ('diagnozy', 'przyjęte diagnozy'), ('plany', 'przyjęte plany działania'), ('zakonczone', 'zakończone sprawy'), ('nowe_ps', 'nowe przedsiębiorstwa społeczne'), ('miejsca_pracy', 'miejsca pracy w nowych przedsiębiorstwach społecznych'), ('lepsze_warunki', 'lepsze warunki dla istniejących PES'), ('wieksza_skala', 'większa skala zadań i usług z PES'), ('godziny', 'potwierdzone godziny pracy'), ('godziny_doradztwa', 'potwierdzone godziny doradztwa')], max_length=30, verbose_name='co się liczy')),
                ('docelowa', models.DecimalField(decimal_places=2, max_digits=10, verbose_name='wartość docelowa')),
                ('jednostka', models.CharField(help_text='Na przykład: samorządy, sztuki, godziny.', max_length=60, verbose_name='jednostka')),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sciezka.celprojektu')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Eksport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rodzaj', models.CharField(choices=[('kontrakty', 'kontrakty okresu (ZIP)'), ('dokumenty', 'przyjęte dokumenty okresu (ZIP)'), ('tabela', 'tabela'), ('raport', 'raport projektu (PDF)')], max_length=20, verbose_name='co')),
                ('parametry', models.JSONField(default=dict, verbose_name='filtr i okres')),
                ('opis', models.CharField(max_length=500, verbose_name='co wybrano')),
                ('stan', models.CharField(choices=[('czeka', 'czeka w kolejce'), ('w_toku', 'w przygotowaniu'), ('gotowy', 'gotowy'), ('blad', 'nie udał się'), ('anulowany', 'anulowany'), ('wygasl', 'plik usunięty')], default='czeka', max_length=20, verbose_name='stan')),
                ('ile', models.PositiveIntegerField(default=0, verbose_name='ile dokumentów')),
                ('zrobiono', models.PositiveIntegerField(default=0, verbose_name='ile gotowych')),
                ('nazwa', models.CharField(max_length=160, verbose_name='nazwa pliku do pobrania')),
                ('plik', models.CharField(blank=True, max_length=80, verbose_name='plik')),
                ('rozmiar', models.PositiveBigIntegerField(default=0, verbose_name='rozmiar w bajtach')),
                ('sha256', models.CharField(blank=True, max_length=64, verbose_name='SHA-256 pliku')),
                ('blad', models.CharField(blank=True, max_length=500, verbose_name='co się nie udało')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, verbose_name='zamówiono')),
                ('rozpoczeto', models.DateTimeField(blank=True, null=True)),
                ('zakonczono', models.DateTimeField(blank=True, null=True)),
                ('wygasa', models.DateField(blank=True, null=True, verbose_name='plik do dnia')),
                ('kto', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='eksporty', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'eksport',
                'verbose_name_plural': 'eksporty',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='DokumentEksportu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('numer', models.PositiveIntegerField()),
                ('opis', models.JSONField(default=dict, verbose_name='wiersz spisu')),
                ('nazwa', models.CharField(max_length=200, verbose_name='nazwa w paczce')),
                ('sha256', models.CharField(max_length=64)),
                ('rozmiar', models.PositiveBigIntegerField(default=0)),
                ('zapisano', models.DateTimeField(blank=True, null=True)),
                ('blad', models.CharField(blank=True, max_length=300, verbose_name='dlaczego go nie ma')),
                ('eksport', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='dokumenty', to='sciezka.eksport')),
            ],
            options={
                'verbose_name': 'dokument eksportu',
                'verbose_name_plural': 'dokumenty eksportu',
                'ordering': ['eksport', 'numer'],
            },
        ),
        migrations.CreateModel(
            name='ImportRejestru',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('stan', models.CharField(choices=[('podglad', 'podgląd'), ('wykonany', 'wykonany')], default='podglad', max_length=20, verbose_name='stan')),
                ('nazwa_pliku', models.CharField(max_length=200, verbose_name='plik')),
                ('tresc', models.BinaryField(blank=True)),
                ('sha256', models.CharField(max_length=64)),
                ('stan_na', models.DateField(null=True, verbose_name='stan na dzień')),
                ('liczby', models.JSONField(default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder, verbose_name='liczby')),
                ('kiedy', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, verbose_name='kiedy')),
                ('kto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'import rejestru',
                'verbose_name_plural': 'importy rejestru',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Konserwacja',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kto', models.CharField(max_length=160, verbose_name='kto')),
                ('powod', models.TextField(verbose_name='powód')),
                ('kiedy', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('txid', models.BigIntegerField(default=0, editable=False)),
            ],
            options={
                'verbose_name': 'konserwacja danych',
                'verbose_name_plural': 'konserwacje danych',
                'ordering': ['-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('kto__regex', '^\\s*$'), _negated=True), name='konserwacja_ma_osobe'), models.CheckConstraint(condition=models.Q(('powod__regex', '\\S.{8,}\\S')), name='konserwacja_ma_powod')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='konserwacja',
            trigger=pgtrigger.compiler.Trigger(name='niezmienna', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_stary RECORD;', func="\n        \n        IF TG_OP = 'UPDATE' THEN\n            v_stary := OLD;\n            \n            IF v_stary IS NOT DISTINCT FROM NEW THEN RETURN NEW; END IF;\n        END IF;\n        RAISE EXCEPTION 'Dziennika konserwacji nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        ", hash='b5a5d3659873fb505a684377aca9e6e80f98fa05', operation='UPDATE OR DELETE', pgid='pgtrigger_niezmienna_e9cb6', table='sciezka_konserwacja', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='konserwacja',
            trigger=pgtrigger.compiler.Trigger(name='txid', sql=sciezka.sprawa.straz.SqlBezObejscia(func='NEW.txid := txid_current(); NEW.kiedy := now(); RETURN NEW;', hash='845503705aed1bda970cc93ac063ed9236482a37', operation='INSERT', pgid='pgtrigger_txid_00d58', table='sciezka_konserwacja', when='BEFORE')),
        ),
        migrations.AddField(
            model_name='kontrakt',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='kontraktevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='kontraktevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sciezka.kontrakt'),
        ),
        migrations.AddField(
            model_name='kontraktevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='oczekiwanyrezultat',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='oczekiwanyrezultatevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='oczekiwanyrezultatevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sciezka.oczekiwanyrezultat'),
        ),
        migrations.AddField(
            model_name='oczekiwanyrezultatevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='odnosnik',
            name='odwolal',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='odnosnik',
            name='utworzyl',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='kododnosnika',
            name='odnosnik',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kody', to='sciezka.odnosnik'),
        ),
        migrations.AddField(
            model_name='podpisanyegzemplarz',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='projekt',
            constraint=models.CheckConstraint(condition=models.Q(('do__gte', models.F('od'))), name='projekt_daty_po_kolei', violation_error_message='Koniec projektu nie może być wcześniejszy niż początek.'),
        ),
        migrations.AddConstraint(
            model_name='projekt',
            constraint=models.CheckConstraint(condition=models.Q(('prog_ps__in', ['M12', 'M16'])), name='projekt_znany_prog_ps'),
        ),
        migrations.AddConstraint(
            model_name='projekt',
            constraint=models.UniqueConstraint(fields=('numer',), name='projekt_jeden_numer', violation_error_message='Projekt z tym numerem już jest.'),
        ),
        migrations.AddField(
            model_name='eksport',
            name='projekt',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='eksporty', to='sciezka.projekt'),
        ),
        migrations.AddField(
            model_name='celprojektuevent',
            name='projekt',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.projekt'),
        ),
        migrations.AddField(
            model_name='celprojektu',
            name='projekt',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='cele', to='sciezka.projekt'),
        ),
        migrations.AddField(
            model_name='przekazanie',
            name='komu',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='przekazania_przyjete', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='przekazanie',
            name='od_kogo',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='przekazania_oddane', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='przekazanie',
            name='przekazal',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='przekazanasprawa',
            name='przekazanie',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pozycje', to='sciezka.przekazanie'),
        ),
        migrations.AddField(
            model_name='przepis',
            name='akt',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='przepisy', to='sciezka.aktprawny', verbose_name='akt prawny'),
        ),
        migrations.AddField(
            model_name='rezygnacja',
            name='zapisal',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='rola',
            name='nadal',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='rola',
            name='osoba',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='role_osoby', to=settings.AUTH_USER_MODEL, verbose_name='osoba'),
        ),
        migrations.AddField(
            model_name='rola',
            name='projekt',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='role', to='sciezka.projekt'),
        ),
        migrations.AddField(
            model_name='rola',
            name='zastepuje',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='w zastępstwie'),
        ),
        migrations.AddField(
            model_name='rolaevent',
            name='nadal',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='rolaevent',
            name='osoba',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='osoba'),
        ),
        migrations.AddField(
            model_name='rolaevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='rolaevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sciezka.rola'),
        ),
        migrations.AddField(
            model_name='rolaevent',
            name='projekt',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.projekt'),
        ),
        migrations.AddField(
            model_name='rolaevent',
            name='zastepuje',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='w zastępstwie'),
        ),
        migrations.AddField(
            model_name='rozmowa',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddIndex(
            model_name='samorzad',
            index=django.contrib.postgres.indexes.GinIndex(fields=['szukaj'], name='samorzad_szukaj', opclasses=['gin_trgm_ops']),
        ),
        migrations.AddConstraint(
            model_name='samorzad',
            constraint=models.UniqueConstraint(condition=models.Q(('obowiazuje_do__isnull', True)), fields=('kod',), name='samorzad_jeden_aktualny', violation_error_message='Samorząd z tym kodem już jest w rejestrze.'),
        ),
        migrations.AddConstraint(
            model_name='samorzad',
            constraint=models.CheckConstraint(condition=models.Q(('obowiazuje_do__isnull', True), ('obowiazuje_do__gte', models.F('obowiazuje_od')), _connector='OR'), name='samorzad_daty_po_kolei', violation_error_message='Data końca nie może być wcześniejsza niż data początku.'),
        ),
        migrations.AddConstraint(
            model_name='samorzad',
            constraint=models.CheckConstraint(condition=models.Q(('kod__regex', '^(\\d{6}|\\d{4}|\\d{2})$')), name='samorzad_kod_z_cyfr', violation_error_message='Kod TERC to 6 cyfr (powiat: 4, województwo: 2).'),
        ),
        migrations.AddConstraint(
            model_name='samorzad',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kod__regex', '^\\d{6}$'), ('rodzaj__in', ['1', '2', '3'])), models.Q(('kod__regex', '^\\d{4}$'), ('rodzaj', 'P')), models.Q(('kod__regex', '^\\d{2}$'), ('rodzaj', 'W')), ('rodzaj', 'I'), _connector='OR'), name='samorzad_kod_zgodny_z_rodzajem', violation_error_message='Kod nie pasuje do rodzaju: gmina 6 cyfr, powiat 4, województwo 2.'),
        ),
        migrations.AddConstraint(
            model_name='samorzad',
            constraint=models.CheckConstraint(condition=models.Q(('nip__regex', '^(\\d{10})?$'), ('nip_urzedu__regex', '^(\\d{10})?$'), ('regon__regex', '^(\\d{9}|\\d{14})?$'), ('regon_urzedu__regex', '^(\\d{9}|\\d{14})?$')), name='samorzad_numery_bez_kresek', violation_error_message='NIP i REGON zapisuje się samymi cyframi.'),
        ),
        migrations.AddField(
            model_name='rolaevent',
            name='samorzad',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.samorzad'),
        ),
        migrations.AddField(
            model_name='rola',
            name='samorzad',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='role', to='sciezka.samorzad'),
        ),
        migrations.AddField(
            model_name='sprawa',
            name='projekt',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sprawy', to='sciezka.projekt', verbose_name='projekt'),
        ),
        migrations.AddField(
            model_name='sprawa',
            name='samorzad',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sprawy', to='sciezka.samorzad', verbose_name='samorząd'),
        ),
        migrations.AddField(
            model_name='rozmowa',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='rolaevent',
            name='sprawa',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='rola',
            name='sprawa',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='role', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='rezygnacja',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rezygnacje', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='przekazanie',
            name='sprawy',
            field=models.ManyToManyField(related_name='przekazania', through='sciezka.PrzekazanaSprawa', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='przekazanasprawa',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='podpisanyegzemplarz',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='osobakontaktowa',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='kontakty', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='oczekiwanyrezultatevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='oczekiwanyrezultat',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='kontraktevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='kontrakt',
            name='sprawa',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='kontrakt', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='dokumenteksportu',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='aneks',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='aneksy', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='ukladkolumn',
            name='kto',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='ukladkolumn',
            name='projekt',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='uklad_kolumn', to='sciezka.projekt'),
        ),
        migrations.AddField(
            model_name='ukladkolumnevent',
            name='kto',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='ukladkolumnevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='ukladkolumnevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sciezka.ukladkolumn'),
        ),
        migrations.AddField(
            model_name='ukladkolumnevent',
            name='projekt',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.projekt'),
        ),
        migrations.AddField(
            model_name='uwaga',
            name='autor',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='uwaga',
            name='odnosnik',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='uwagi', to='sciezka.odnosnik'),
        ),
        migrations.AddField(
            model_name='uwaga',
            name='zalatwil',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='wersja',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='wersje', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='wersja',
            name='wyslal',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='wersja',
            name='zdecydowal',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='uwaga',
            name='wersja',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='uwagi', to='sciezka.wersja'),
        ),
        migrations.AddField(
            model_name='przypomnienie',
            name='wersja',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='przypomnienia', to='sciezka.wersja'),
        ),
        migrations.AddField(
            model_name='podpisanyegzemplarz',
            name='wersja',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='egzemplarze', to='sciezka.wersja'),
        ),
        migrations.AddField(
            model_name='odnosnik',
            name='wersja',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='odnosniki', to='sciezka.wersja'),
        ),
        migrations.AddField(
            model_name='dokumenteksportu',
            name='wersja',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sciezka.wersja'),
        ),
        migrations.AddField(
            model_name='aneks',
            name='wersja',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='aneksy', to='sciezka.wersja'),
        ),
        migrations.AddField(
            model_name='wstrzymanieprzypomnien',
            name='osoba',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='wstrzymanieprzypomnien',
            name='wersja',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='wstrzymania', to='sciezka.wersja'),
        ),
        migrations.AddField(
            model_name='zalacznik',
            name='dodal',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='zalacznik',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='zalaczniki', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='zalacznik',
            name='usunal',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='rezygnacja',
            name='zalacznik',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='rezygnacje', to='sciezka.zalacznik'),
        ),
        migrations.AddField(
            model_name='podpisanyegzemplarz',
            name='zalacznik',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='egzemplarz', to='sciezka.zalacznik'),
        ),
        migrations.AddField(
            model_name='dokumenteksportu',
            name='zalacznik',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sciezka.zalacznik'),
        ),
        migrations.AddField(
            model_name='aneks',
            name='zalacznik',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='aneksy', to='sciezka.zalacznik'),
        ),
        migrations.AddField(
            model_name='zapisanywidok',
            name='osoba',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='widoki', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='zdarzenie',
            name='kto',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='zdarzenie',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='zdarzenia', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='zgloszenie',
            name='sprawa',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='zgloszenie', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='zgloszenie',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='zgloszenieevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='zgloszenieevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='sciezka.zgloszenie'),
        ),
        migrations.AddField(
            model_name='zgloszenieevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='zgloszenieevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='osoba',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Lower('email'), name='osoba_jeden_email', violation_error_message='Konto z tym adresem już istnieje.'),
        ),
        migrations.AddConstraint(
            model_name='kododnosnika',
            constraint=models.CheckConstraint(condition=models.Q(('proby__lte', 5)), name='kod_piec_prob'),
        ),
        migrations.AddConstraint(
            model_name='kododnosnika',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('proby', 0), ('skrot', ''), ('uzyto__isnull', True), ('wazny_do__isnull', True)), models.Q(('skrot__regex', '^[0-9a-f]{64}$'), ('wazny_do__isnull', False)), _connector='OR'), name='kod_wyslany_wygasa'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='kododnosnika',
            trigger=pgtrigger.compiler.Trigger(name='zamowienie', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_wersja bigint; v_odwolano timestamptz; v_wygasa timestamptz;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF;\n        \n        SELECT o.wersja_id, o.odwolano, o.wygasa INTO v_wersja, v_odwolano, v_wygasa\n            FROM sciezka_odnosnik o WHERE o.id = NEW.odnosnik_id FOR SHARE;\n        IF v_odwolano IS NOT NULL OR v_wygasa <= GREATEST(now(), NEW.zamowiono) THEN\n            RAISE EXCEPTION 'Ten odnośnik wygasł albo został odwołany.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NEW;\n        ", hash='4a63685344f8963bb9d8e75b9bafbcae2e8561db', operation='INSERT', pgid='pgtrigger_zamowienie_3b36b', table='sciezka_kododnosnika', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='kododnosnika',
            trigger=pgtrigger.compiler.Trigger(name='proby', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_stary RECORD;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF;\n        IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'Zapisu o kodzie nie można usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz'; END IF;\n        v_stary := OLD;v_stary.skrot := NEW.skrot;v_stary.wazny_do := NEW.wazny_do;v_stary.proby := NEW.proby;v_stary.uzyto := NEW.uzyto;\n        IF v_stary IS DISTINCT FROM NEW OR OLD.uzyto IS NOT NULL OR NEW.proby < OLD.proby\n           OR (OLD.proby > 0 AND NEW.skrot <> OLD.skrot) THEN\n            RAISE EXCEPTION 'Użytego kodu ani licznika prób nie można zmienić.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NEW;\n        ", hash='2817a9cac17b3f6ebaa55bcf9c7c14d3c5c78980', operation='UPDATE OR DELETE', pgid='pgtrigger_proby_7eef6', table='sciezka_kododnosnika', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='eksport',
            index=models.Index(fields=['kto', '-utworzono'], name='sciezka_eks_kto_id_e01d7b_idx'),
        ),
        migrations.AddConstraint(
            model_name='eksport',
            constraint=models.CheckConstraint(condition=models.Q(('stan__in', ['czeka', 'w_toku', 'gotowy', 'blad', 'anulowany', 'wygasl'])), name='eksport_znany_stan'),
        ),
        migrations.AddConstraint(
            model_name='eksport',
            constraint=models.CheckConstraint(condition=models.Q(('zrobiono__lte', models.F('ile'))), name='eksport_postep'),
        ),
        migrations.AddConstraint(
            model_name='eksport',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('stan__in', ['gotowy', 'wygasl']), _negated=True), models.Q(models.Q(('plik', ''), _negated=True), ('sha256__regex', '^[0-9a-f]{64}$'), ('wygasa__isnull', False), ('zakonczono__isnull', False)), _connector='OR'), name='eksport_gotowy_ma_plik'),
        ),
        migrations.AddConstraint(
            model_name='eksport',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('stan', 'blad'), _negated=True), models.Q(('blad__regex', '^\\s*$'), _negated=True), _connector='OR'), name='eksport_blad_nazwany'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='eksport',
            trigger=pgtrigger.compiler.Trigger(name='droga', sql=sciezka.sprawa.straz.SqlBezObejscia(func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN RETURN NEW; END IF;\n        IF TG_OP = 'INSERT' THEN\n            IF NEW.stan <> 'czeka' OR NEW.zrobiono <> 0 OR NEW.plik <> '' THEN\n                RAISE EXCEPTION 'Nowy eksport zaczyna od czekania w kolejce.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            RETURN NEW;\n        END IF;\n        IF (NEW.kto_id, NEW.projekt_id, NEW.rodzaj, NEW.parametry, NEW.opis, NEW.klucz, NEW.utworzono) IS DISTINCT FROM (OLD.kto_id, OLD.projekt_id, OLD.rodzaj, OLD.parametry, OLD.opis, OLD.klucz, OLD.utworzono) THEN\n            RAISE EXCEPTION 'Zamówionego eksportu nie można zmienić. Zamów nowy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.stan <> OLD.stan AND NOT ((OLD.stan = 'czeka' AND NEW.stan IN ('w_toku', 'anulowany', 'blad')) OR (OLD.stan = 'w_toku' AND NEW.stan IN ('gotowy', 'anulowany', 'blad')) OR (OLD.stan = 'blad' AND NEW.stan IN ('czeka')) OR (OLD.stan = 'gotowy' AND NEW.stan IN ('wygasl'))) THEN\n            RAISE EXCEPTION 'Eksport jest w stanie „%”, więc nie może przejść do stanu „%”.', OLD.stan, NEW.stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF OLD.stan IN ('gotowy', 'wygasl', 'anulowany')\n           AND (NEW.plik, NEW.sha256, NEW.rozmiar, NEW.zrobiono, NEW.ile)\n               IS DISTINCT FROM (OLD.plik, OLD.sha256, OLD.rozmiar, OLD.zrobiono, OLD.ile) THEN\n            RAISE EXCEPTION 'Gotowego eksportu nie można zmienić.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NEW;\n    ", hash='5d8ad3b64452f2695fc1051451009a23dc1ef89e', operation='INSERT OR UPDATE', pgid='pgtrigger_droga_72580', table='sciezka_eksport', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='celprojektuevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='40619b1a43f1dfddacbce462f85e47d605a4fb5a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e9d57', table='sciezka_celprojektuevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='celprojektu',
            constraint=models.UniqueConstraint(fields=('projekt', 'kod'), name='cel_projektu_jeden_kod', violation_error_message='Ten projekt ma już cel z takim kodem.'),
        ),
        migrations.AddConstraint(
            model_name='celprojektu',
            constraint=models.CheckConstraint(condition=models.Q(('docelowa__gt', 0)), name='cel_projektu_dodatni', violation_error_message='Wartość docelowa musi być większa od zera.'),
        ),
        migrations.AddConstraint(
            model_name='celprojektu',
            constraint=models.CheckConstraint(condition=models.Q(('miara__in', ['jst', 'diagnozy', 'plany', 'zakonczone', 'nowe_ps', 'miejsca_pracy', 'lepsze_warunki', 'wieksza_skala', 'godziny', 'godziny_doradztwa'])), name='cel_projektu_znana_miara'),
        ),
        migrations.AddConstraint(
            model_name='celprojektu',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kod__regex', '^\\s*$'), _negated=True), models.Q(('nazwa__regex', '^\\s*$'), _negated=True), models.Q(('jednostka__regex', '^\\s*$'), _negated=True)), name='cel_projektu_niepusty', violation_error_message='Podaj kod, nazwę i jednostkę.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='celprojektu',
            trigger=pgtrigger.compiler.Trigger(name='rewizja', sql=sciezka.sprawa.straz.SqlBezObejscia(func='NEW.rewizja := OLD.rewizja + 1; RETURN NEW;', hash='ad77c7e880a0f41a85dfca5a1c555946d4a6a1a6', operation='UPDATE', pgid='pgtrigger_rewizja_e69a2', table='sciezka_celprojektu', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='celprojektu',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sciezka_celprojektuevent" ("docelowa", "id", "jednostka", "klucz", "kod", "miara", "nazwa", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "projekt_id", "rewizja", "utworzono") VALUES (NEW."docelowa", NEW."id", NEW."jednostka", NEW."klucz", NEW."kod", NEW."miara", NEW."nazwa", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."projekt_id", NEW."rewizja", NEW."utworzono"); RETURN NULL;', hash='085fc6df07763f44079c0f3f25c286b3acf9a247', operation='INSERT', pgid='pgtrigger_insert_insert_10258', table='sciezka_celprojektu', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='celprojektu',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sciezka_celprojektuevent" ("docelowa", "id", "jednostka", "klucz", "kod", "miara", "nazwa", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "projekt_id", "rewizja", "utworzono") VALUES (NEW."docelowa", NEW."id", NEW."jednostka", NEW."klucz", NEW."kod", NEW."miara", NEW."nazwa", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."projekt_id", NEW."rewizja", NEW."utworzono"); RETURN NULL;', hash='988625efdec6b458f0318268a6fd1ae9abcfb804', operation='UPDATE', pgid='pgtrigger_update_update_9ec05', table='sciezka_celprojektu', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='sprawa',
            index=models.Index(fields=['projekt', 'stan'], name='sciezka_spr_projekt_b9faed_idx'),
        ),
        migrations.AddConstraint(
            model_name='sprawa',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('stan__in', ['przerwana', 'rezygnacja']), ('stan_przed_przerwaniem__in', ['rekrutacja', 'diagnoza', 'plan', 'realizacja', 'rezultaty'])), models.Q(models.Q(('stan__in', ['przerwana', 'rezygnacja']), _negated=True), ('stan_przed_przerwaniem', '')), _connector='OR'), name='sprawa_przerwana_pamieta_stan'),
        ),
        migrations.AddConstraint(
            model_name='sprawa',
            constraint=models.CheckConstraint(condition=models.Q(('stan__in', ['rekrutacja', 'diagnoza', 'plan', 'realizacja', 'rezultaty', 'zakonczona', 'przerwana', 'rezygnacja'])), name='sprawa_znany_stan'),
        ),
        migrations.AddConstraint(
            model_name='sprawa',
            constraint=models.UniqueConstraint(condition=models.Q(('stan__in', ['zakonczona', 'rezygnacja']), _negated=True), fields=('projekt', 'samorzad'), name='sprawa_jedna_otwarta_w_projekcie', violation_error_message='Ten samorząd ma już otwartą sprawę w tym projekcie.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sprawa',
            trigger=pgtrigger.compiler.Trigger(name='narodziny', sql=sciezka.sprawa.straz.SqlBezObejscia(func="\n        IF NOT EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) AND (NEW.stan <> 'rekrutacja' OR NEW.przebieg <> 1) THEN\n            RAISE EXCEPTION 'Sprawa zaczyna się od rekrutacji.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NEW;\n        ", hash='a75af29304630a5a90d54905fa6697954106f473', operation='INSERT', pgid='pgtrigger_narodziny_f63e4', table='sciezka_sprawa', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sprawa',
            trigger=pgtrigger.compiler.Trigger(name='przejscie', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_powod text;', func="\n        NEW.rewizja := OLD.rewizja + 1;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN RETURN NEW; END IF;\n        IF NEW.projekt_id <> OLD.projekt_id OR NEW.samorzad_id <> OLD.samorzad_id THEN\n            RAISE EXCEPTION 'Sprawy nie można przenieść do innego projektu ani samorządu.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.stan = OLD.stan THEN\n            IF NEW.przebieg <> OLD.przebieg OR NEW.stan_przed_przerwaniem <> OLD.stan_przed_przerwaniem THEN\n                RAISE EXCEPTION 'Przebieg sprawy zmienia się tylko razem z jej stanem.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            RETURN NEW;\n        END IF;\n        SELECT z.powod INTO v_powod FROM sciezka_zdarzenie z\n            WHERE z.sprawa_id = NEW.id AND z.txid = txid_current() AND z.z_stanu = OLD.stan AND z.do_stanu = NEW.stan\n              AND z.kto_id IS NOT NULL\n            ORDER BY z.id DESC LIMIT 1;\n        IF NOT FOUND THEN\n            RAISE EXCEPTION 'Zmiana stanu sprawy bez wpisu w historii jest niedozwolona.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.stan = 'przerwana' THEN\n            IF OLD.stan NOT IN ('rekrutacja','diagnoza','plan','realizacja','rezultaty') OR NEW.stan_przed_przerwaniem <> OLD.stan OR NEW.przebieg <> OLD.przebieg THEN\n                RAISE EXCEPTION 'Przerwać można tylko otwartą sprawę, z zapamiętanym stanem.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            IF btrim(v_powod) = '' THEN RAISE EXCEPTION 'Przerwanie sprawy wymaga powodu.' USING ERRCODE = 'check_violation', HINT = 'straz'; END IF;\n            RETURN NEW;\n        END IF;\n        IF NEW.stan = 'rezygnacja' THEN\n            IF (OLD.stan NOT IN ('rekrutacja','diagnoza','plan','realizacja','rezultaty') AND OLD.stan <> 'przerwana') OR NEW.przebieg <> OLD.przebieg\n               OR NEW.stan_przed_przerwaniem <> (CASE OLD.stan WHEN 'przerwana' THEN OLD.stan_przed_przerwaniem ELSE OLD.stan END)\n               OR NOT EXISTS (SELECT 1 FROM sciezka_rezygnacja r WHERE r.sprawa_id = NEW.id AND r.txid = txid_current() AND r.etap = NEW.stan_przed_przerwaniem) THEN\n                RAISE EXCEPTION 'Rezygnację zapisuje się z przyczyną, z otwartej albo przerwanej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            IF EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = NEW.id AND w.stan = 'wyslana') OR EXISTS (SELECT 1 FROM sciezka_aneks a WHERE a.sprawa_id = NEW.id AND a.stan = 'otwarty') THEN RAISE EXCEPTION 'Dokument albo aneks czeka na rozstrzygnięcie.' USING ERRCODE = 'check_violation', HINT = 'straz'; END IF;\n            RETURN NEW;\n        END IF;\n        IF OLD.stan = 'przerwana' THEN\n            IF NEW.stan <> OLD.stan_przed_przerwaniem OR NEW.przebieg <> OLD.przebieg THEN\n                RAISE EXCEPTION 'Sprawę wznawia się dokładnie tam, gdzie ją przerwano.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            RETURN NEW;\n        END IF;\n        IF OLD.stan = 'rezygnacja' THEN\n            IF NEW.stan <> OLD.stan_przed_przerwaniem OR NEW.przebieg <> OLD.przebieg THEN\n                RAISE EXCEPTION 'Sprawę przywraca się dokładnie na etap, na którym z niej zrezygnowano.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            IF btrim(v_powod) = '' THEN RAISE EXCEPTION 'Przywrócenie sprawy wymaga powodu.' USING ERRCODE = 'check_violation', HINT = 'straz'; END IF;\n            RETURN NEW;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_aneks a WHERE a.sprawa_id = NEW.id AND a.stan = 'otwarty') THEN\n            RAISE EXCEPTION 'Sprawa ma otwarty aneks. Najpierw trzeba go przyjąć albo porzucić.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF (NEW.stan, OLD.stan) IN (('rekrutacja','diagnoza'),('diagnoza','plan'),('plan','realizacja'),('realizacja','rezultaty'),('rezultaty','zakonczona')) THEN\n            IF btrim(v_powod) = '' THEN RAISE EXCEPTION 'Cofnięcie sprawy wymaga powodu.' USING ERRCODE = 'check_violation', HINT = 'straz'; END IF;\n            IF NEW.przebieg <> OLD.przebieg + 1 THEN RAISE EXCEPTION 'Cofnięcie rozpoczyna nowy przebieg sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz'; END IF;\n            RETURN NEW;\n        END IF;\n        IF (OLD.stan, NEW.stan) NOT IN (('rekrutacja','diagnoza'),('diagnoza','plan'),('plan','realizacja'),('realizacja','rezultaty'),('rezultaty','zakonczona')) THEN\n            RAISE EXCEPTION 'Ze stanu „%” nie można przejść do stanu „%”.', OLD.stan, NEW.stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.przebieg <> OLD.przebieg THEN RAISE EXCEPTION 'Przebieg zmienia się tylko przy cofnięciu.' USING ERRCODE = 'check_violation', HINT = 'straz'; END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = NEW.id AND w.stan = 'wyslana') THEN\n            RAISE EXCEPTION 'Dokument czeka na decyzję gminy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.stan = 'diagnoza' AND NOT EXISTS (\n            SELECT 1 FROM sciezka_podpisanyegzemplarz p JOIN sciezka_wersja w ON w.id = p.wersja_id\n            WHERE p.sprawa_id = NEW.id AND w.id = (SELECT max(o.id) FROM sciezka_wersja o\n                WHERE o.sprawa_id = NEW.id AND o.rodzaj = 'kontrakt' AND o.stan = 'wydana')) THEN\n            RAISE EXCEPTION 'Diagnozę rozpoczyna się po wydaniu kontraktu i złożeniu podpisanego egzemplarza.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.stan = 'plan' AND NOT EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = NEW.id AND w.rodzaj = 'diagnoza' AND w.stan = 'przyjeta' AND w.przebieg = NEW.przebieg) THEN\n            RAISE EXCEPTION 'Gmina nie przyjęła jeszcze diagnozy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.stan = 'realizacja' AND NOT EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = NEW.id AND w.rodzaj = 'plan' AND w.stan = 'przyjeta' AND w.przebieg = NEW.przebieg) THEN\n            RAISE EXCEPTION 'Gmina nie przyjęła jeszcze planu działania.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.stan = 'zakonczona' AND NOT EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = NEW.id AND w.rodzaj = 'raport' AND w.stan = 'przyjeta' AND w.przebieg = NEW.przebieg) THEN\n            RAISE EXCEPTION 'Gmina nie przyjęła jeszcze raportu końcowego.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NEW;\n        ", hash='0e6bea831b4c86b69fee0f22def9a6343ae20595', operation='UPDATE', pgid='pgtrigger_przejscie_34809', table='sciezka_sprawa', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sprawa',
            trigger=pgtrigger.compiler.Trigger(name='nieusuwalna', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN RETURN OLD; END IF; RAISE EXCEPTION 'Sprawy nie można usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='d99d2e5abab2cd23e461c40794211b2888f4d646', operation='DELETE', pgid='pgtrigger_nieusuwalna_09fb7', table='sciezka_sprawa', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rozmowa',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'rekrutacja' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „rekrutacja”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='76b4b14fe78afaeec0450954c617334053cd15c5', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_1a20a', table='sciezka_rozmowa', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rolaevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='64d23dafdfbe66b1bc99ec275b1ae7aac267c9be', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_caa65', table='sciezka_rolaevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='rola',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('projekt__isnull', False), ('rola', 'koordynator'), ('samorzad__isnull', True), ('sprawa__isnull', True)), models.Q(('projekt__isnull', True), ('rola__in', ['animator', 'doradca']), ('sprawa__isnull', False), ('samorzad__isnull', True)), models.Q(('projekt__isnull', True), ('rola', 'urzednik'), ('samorzad__isnull', False), ('sprawa__isnull', True)), models.Q(('projekt__isnull', True), ('rola', 'administrator'), ('samorzad__isnull', True), ('sprawa__isnull', True)), _connector='OR'), name='rola_ma_swoje_miejsce', violation_error_message='Koordynator ma rolę w projekcie, animator i doradca w sprawie, urzędnik w samorządzie, a administrator bez przypisania.'),
        ),
        migrations.AddConstraint(
            model_name='rola',
            constraint=models.CheckConstraint(condition=models.Q(('do__isnull', True), ('do__gte', models.F('od')), _connector='OR'), name='rola_daty_po_kolei', violation_error_message='Data końca roli nie może być wcześniejsza niż data początku.'),
        ),
        migrations.AddConstraint(
            model_name='rola',
            constraint=models.CheckConstraint(condition=models.Q(('zastepuje__isnull', True), models.Q(('do__isnull', False), models.Q(('zastepuje', models.F('osoba')), _negated=True)), _connector='OR'), name='rola_zastepcy_ma_koniec', violation_error_message='Zastępstwo ma koniec i jest za kogoś innego.'),
        ),
        migrations.AddConstraint(
            model_name='rola',
            constraint=models.UniqueConstraint(condition=models.Q(('do__isnull', True)), fields=('osoba', 'rola', 'projekt', 'sprawa', 'samorzad'), name='rola_jedna_naraz', nulls_distinct=False, violation_error_message='Ta osoba ma już tę rolę.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rola',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sciezka_rolaevent" ("do", "id", "nadal_id", "od", "osoba_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "projekt_id", "rola", "samorzad_id", "specjalnosc", "sprawa_id", "zastepuje_id") VALUES (NEW."do", NEW."id", NEW."nadal_id", NEW."od", NEW."osoba_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."projekt_id", NEW."rola", NEW."samorzad_id", NEW."specjalnosc", NEW."sprawa_id", NEW."zastepuje_id"); RETURN NULL;', hash='4643868fa44fe979391b2f5e0557428301847a10', operation='INSERT', pgid='pgtrigger_insert_insert_2e4ed', table='sciezka_rola', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rola',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sciezka_rolaevent" ("do", "id", "nadal_id", "od", "osoba_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "projekt_id", "rola", "samorzad_id", "specjalnosc", "sprawa_id", "zastepuje_id") VALUES (NEW."do", NEW."id", NEW."nadal_id", NEW."od", NEW."osoba_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."projekt_id", NEW."rola", NEW."samorzad_id", NEW."specjalnosc", NEW."sprawa_id", NEW."zastepuje_id"); RETURN NULL;', hash='14cbcc89792fd0bc2d3070d7dcc2d690ead79e60', operation='UPDATE', pgid='pgtrigger_update_update_1de8f', table='sciezka_rola', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='przekazanie',
            constraint=models.CheckConstraint(condition=models.Q(('powod__regex', '^\\s*$'), _negated=True), name='przekazanie_z_powodem'),
        ),
        migrations.AddConstraint(
            model_name='przekazanie',
            constraint=models.CheckConstraint(condition=models.Q(('od_kogo', models.F('komu')), _negated=True), name='przekazanie_komus_innemu'),
        ),
        migrations.AddConstraint(
            model_name='przekazanie',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('do__isnull', True), ('rodzaj', 'na_stale')), models.Q(('do__gte', models.F('od')), ('do__isnull', False), ('rodzaj', 'zastepstwo')), _connector='OR'), name='przekazanie_zastepstwo_z_koncem'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='przekazanie',
            trigger=pgtrigger.compiler.Trigger(name='niezmienna', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_stary RECORD;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF;\n        IF TG_OP = 'UPDATE' THEN\n            v_stary := OLD;\n            \n            IF v_stary IS NOT DISTINCT FROM NEW THEN RETURN NEW; END IF;\n        END IF;\n        RAISE EXCEPTION 'Zapisanego przekazania spraw nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        ", hash='833ff9c0b6a4fae4717ef3810ab56188f515b032', operation='UPDATE OR DELETE', pgid='pgtrigger_niezmienna_639e1', table='sciezka_przekazanie', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='przekazanasprawa',
            constraint=models.UniqueConstraint(fields=('przekazanie', 'sprawa'), name='przekazana_sprawa_raz'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='przekazanasprawa',
            trigger=pgtrigger.compiler.Trigger(name='niezmienna', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_stary RECORD;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF;\n        IF TG_OP = 'UPDATE' THEN\n            v_stary := OLD;\n            \n            IF v_stary IS NOT DISTINCT FROM NEW THEN RETURN NEW; END IF;\n        END IF;\n        RAISE EXCEPTION 'Zapisanego przekazania spraw nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        ", hash='e53e0330dd01f772cec0d5c3e01b5c776adbbf1d', operation='UPDATE OR DELETE', pgid='pgtrigger_niezmienna_b3c72', table='sciezka_przekazanasprawa', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='przekazanasprawa',
            trigger=pgtrigger.compiler.Trigger(name='ma_role', sql=sciezka.sprawa.straz.SqlBezObejscia(func="\n                IF NOT EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) AND NOT EXISTS (\n                    SELECT 1 FROM sciezka_rola r JOIN sciezka_przekazanie p ON p.id = NEW.przekazanie_id\n                    WHERE r.sprawa_id = NEW.sprawa_id AND r.osoba_id = p.komu_id AND r.rola = p.rola\n                      AND r.od <= p.od AND (r.do IS NULL OR r.do > p.od)) THEN\n                    RAISE EXCEPTION 'Osoba, która przejmuje sprawę, nie ma w niej roli.' USING ERRCODE = 'check_violation', HINT = 'straz';\n                END IF;\n                RETURN NEW;\n                ", hash='2a6447a9c420733304194fe51fdd98d9328dad81', operation='INSERT', pgid='pgtrigger_ma_role_a6f40', table='sciezka_przekazanasprawa', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='osobakontaktowa',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('email', ''), _negated=True), models.Q(('telefon', ''), _negated=True), _connector='OR'), name='kontakt_ma_adres', violation_error_message='Podaj e-mail albo telefon.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='osobakontaktowa',
            trigger=pgtrigger.compiler.Trigger(name='rewizja', sql=sciezka.sprawa.straz.SqlBezObejscia(func='NEW.rewizja := OLD.rewizja + 1; RETURN NEW;', hash='96fdf7475776bd696dbe333bb4237ead4e958355', operation='UPDATE', pgid='pgtrigger_rewizja_ad92f', table='sciezka_osobakontaktowa', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='oczekiwanyrezultatevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='8decd63b867c0d98a2ef7dcca1656f1218f94f39', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3280e', table='sciezka_oczekiwanyrezultatevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='oczekiwanyrezultat',
            constraint=models.CheckConstraint(condition=models.Q(('wartosc__isnull', True), ('wartosc__gte', 0), _connector='OR'), name='oczekiwany_wartosc_nieujemna', violation_error_message='Wartość nie może być ujemna.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='oczekiwanyrezultat',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'rekrutacja' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „rekrutacja”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='5b40c9048fc0f54d5b7a451dedbcc23e67c3c2b1', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_a5673', table='sciezka_oczekiwanyrezultat', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='oczekiwanyrezultat',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sciezka_oczekiwanyrezultatevent" ("id", "jednostka", "klucz", "opis", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rewizja", "rodzaj", "sprawa_id", "utworzono", "utworzyl_id", "wartosc") VALUES (NEW."id", NEW."jednostka", NEW."klucz", NEW."opis", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rewizja", NEW."rodzaj", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."wartosc"); RETURN NULL;', hash='5c8dee67d683645788c1e9843c3bb7763709be9f', operation='INSERT', pgid='pgtrigger_insert_insert_119cd', table='sciezka_oczekiwanyrezultat', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='oczekiwanyrezultat',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sciezka_oczekiwanyrezultatevent" ("id", "jednostka", "klucz", "opis", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rewizja", "rodzaj", "sprawa_id", "utworzono", "utworzyl_id", "wartosc") VALUES (NEW."id", NEW."jednostka", NEW."klucz", NEW."opis", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rewizja", NEW."rodzaj", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."wartosc"); RETURN NULL;', hash='bc5c8d7eba9363f071f997981a6843a8a3890d2b', operation='UPDATE', pgid='pgtrigger_update_update_63713', table='sciezka_oczekiwanyrezultat', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='kontraktevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='7f31bd5c3fa6b7cf58ca4af2dbe3bbbb3269ec60', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5449d', table='sciezka_kontraktevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='kontrakt',
            constraint=models.CheckConstraint(condition=models.Q(('do__gt', models.F('od'))), name='kontrakt_daty_po_kolei', violation_error_message='Koniec współpracy musi być po jej początku.'),
        ),
        migrations.AddConstraint(
            model_name='kontrakt',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('plaszczyzny__len', 3), ('zakres', 'kompleksowa')), models.Q(('plaszczyzny__len__in', [1, 2]), ('zakres', 'wybrane')), _connector='OR'), name='kontrakt_zakres_z_plaszczyznami', violation_error_message='Wybierz jedną lub dwie płaszczyzny albo diagnozę kompleksową.'),
        ),
        migrations.AddConstraint(
            model_name='kontrakt',
            constraint=models.CheckConstraint(condition=models.Q(('potwierdza__in', ['koordynator', 'urzednik', 'ktokolwiek'])), name='kontrakt_znany_potwierdzajacy'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='kontrakt',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'rekrutacja' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „rekrutacja”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='edd444cf5c601b07695a7b3be516e789b92f5d1e', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_de472', table='sciezka_kontrakt', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='kontrakt',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sciezka_kontraktevent" ("do", "funkcja_projektu", "funkcja_samorzadu", "id", "klucz", "miejscowosc", "numer", "obowiazki_samorzadu", "od", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaszczyzny", "podpis_projektu", "podpis_samorzadu", "potwierdza", "ramy", "rewizja", "skarbnik", "sprawa_id", "utworzono", "utworzyl_id", "uzasadnienie_zakresu", "zakres") VALUES (NEW."do", NEW."funkcja_projektu", NEW."funkcja_samorzadu", NEW."id", NEW."klucz", NEW."miejscowosc", NEW."numer", NEW."obowiazki_samorzadu", NEW."od", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plaszczyzny", NEW."podpis_projektu", NEW."podpis_samorzadu", NEW."potwierdza", NEW."ramy", NEW."rewizja", NEW."skarbnik", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."uzasadnienie_zakresu", NEW."zakres"); RETURN NULL;', hash='369bd01a894b7092f21ab6b88caf3c344bfa0858', operation='INSERT', pgid='pgtrigger_insert_insert_57ae8', table='sciezka_kontrakt', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='kontrakt',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sciezka_kontraktevent" ("do", "funkcja_projektu", "funkcja_samorzadu", "id", "klucz", "miejscowosc", "numer", "obowiazki_samorzadu", "od", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaszczyzny", "podpis_projektu", "podpis_samorzadu", "potwierdza", "ramy", "rewizja", "skarbnik", "sprawa_id", "utworzono", "utworzyl_id", "uzasadnienie_zakresu", "zakres") VALUES (NEW."do", NEW."funkcja_projektu", NEW."funkcja_samorzadu", NEW."id", NEW."klucz", NEW."miejscowosc", NEW."numer", NEW."obowiazki_samorzadu", NEW."od", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plaszczyzny", NEW."podpis_projektu", NEW."podpis_samorzadu", NEW."potwierdza", NEW."ramy", NEW."rewizja", NEW."skarbnik", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."uzasadnienie_zakresu", NEW."zakres"); RETURN NULL;', hash='d1c0330a2aada9e6e32c0060f6abcf90184592df', operation='UPDATE', pgid='pgtrigger_update_update_98862', table='sciezka_kontrakt', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ukladkolumn',
            trigger=pgtrigger.compiler.Trigger(name='rewizja', sql=sciezka.sprawa.straz.SqlBezObejscia(func='NEW.rewizja := OLD.rewizja + 1; RETURN NEW;', hash='f76f62c1f440498b7ffa2308eb3687ab5b6dcc7f', operation='UPDATE', pgid='pgtrigger_rewizja_44451', table='sciezka_ukladkolumn', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ukladkolumn',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sciezka_ukladkolumnevent" ("id", "kiedy", "kolumny", "kto_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "projekt_id", "rewizja") VALUES (NEW."id", NEW."kiedy", NEW."kolumny", NEW."kto_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."projekt_id", NEW."rewizja"); RETURN NULL;', hash='e08cdeb95c16be8bbb33686472be81dc34c2f9e5', operation='INSERT', pgid='pgtrigger_insert_insert_95a67', table='sciezka_ukladkolumn', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ukladkolumn',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sciezka_ukladkolumnevent" ("id", "kiedy", "kolumny", "kto_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "projekt_id", "rewizja") VALUES (NEW."id", NEW."kiedy", NEW."kolumny", NEW."kto_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."projekt_id", NEW."rewizja"); RETURN NULL;', hash='5813e709d437e6a2a5253f563e60c6f0d3aeb8a0', operation='UPDATE', pgid='pgtrigger_update_update_a0b14', table='sciezka_ukladkolumn', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ukladkolumnevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='b593df8fba9ff04efbbdcab608a0034e10c85298', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_80b27', table='sciezka_ukladkolumnevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='wersja',
            index=models.Index(fields=['stan', 'termin'], name='sciezka_wer_stan_df4923_idx'),
        ),
        migrations.AddConstraint(
            model_name='wersja',
            constraint=models.UniqueConstraint(fields=('sprawa', 'rodzaj', 'numer'), name='wersja_kolejny_numer'),
        ),
        migrations.AddConstraint(
            model_name='wersja',
            constraint=models.UniqueConstraint(condition=models.Q(('stan', 'wyslana')), fields=('sprawa', 'rodzaj'), name='wersja_jedna_w_przegladzie'),
        ),
        migrations.AddConstraint(
            model_name='wersja',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('stan', 'przyjeta'), _negated=True), models.Q(('zdecydowal__isnull', False), ('zdecydowano__isnull', False), models.Q(('decydent', ''), _negated=True), models.Q(('funkcja_decydenta', ''), _negated=True), models.Q(('podstawa_decyzji', ''), _negated=True)), _connector='OR'), name='wersja_przyjeta_przez_osobe', violation_error_message='Podaj, kto i na jakiej podstawie przyjął dokument.'),
        ),
        migrations.AddConstraint(
            model_name='wersja',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('stan__in', ['wyslana', 'wydana']), ('zdecydowal__isnull', True), ('zdecydowano__isnull', True)), models.Q(('stan__in', ['przyjeta', 'odeslana', 'wycofana']), ('zdecydowal__isnull', False), ('zdecydowano__isnull', False)), _connector='OR'), name='wersja_decyzja_ma_date'),
        ),
        migrations.AddConstraint(
            model_name='wersja',
            constraint=models.CheckConstraint(condition=models.Q(('zdecydowano__isnull', True), ('zdecydowano__gte', models.F('wyslano')), _connector='OR'), name='wersja_daty_po_kolei'),
        ),
        migrations.AddConstraint(
            model_name='wersja',
            constraint=models.CheckConstraint(condition=models.Q(('stan__in', ['wydana', 'wyslana', 'przyjeta', 'odeslana', 'wycofana'])), name='wersja_znany_stan'),
        ),
        migrations.AddConstraint(
            model_name='wersja',
            constraint=models.CheckConstraint(condition=models.Q(('rodzaj__in', ['kontrakt', 'diagnoza', 'plan', 'raport', 'aneks'])), name='wersja_znany_rodzaj'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wersja',
            trigger=pgtrigger.compiler.Trigger(name='wydanie', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_stan text; v_przebieg integer;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN RETURN NEW; END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = NEW.sprawa_id FOR SHARE;\n        IF (v_stan IS DISTINCT FROM (CASE NEW.rodzaj WHEN 'kontrakt' THEN 'rekrutacja' WHEN 'aneks' THEN 'diagnoza' WHEN 'raport' THEN 'rezultaty' ELSE NEW.rodzaj END) AND NOT (NEW.rodzaj = 'plan' AND v_stan = 'realizacja' AND EXISTS (SELECT 1 FROM sciezka_aneks a WHERE a.sprawa_id = NEW.sprawa_id AND a.rodzaj = 'plan' AND a.stan = 'otwarty'))) OR NEW.przebieg <> v_przebieg THEN\n            RAISE EXCEPTION 'Ten dokument powstaje na innym etapie sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.stan <> (CASE WHEN NEW.rodzaj IN ('kontrakt', 'aneks') THEN 'wydana' ELSE 'wyslana' END) THEN\n            RAISE EXCEPTION 'Nowa wersja dokumentu nie może być od razu rozstrzygnięta.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_uwaga u JOIN sciezka_wersja w ON w.id = u.wersja_id\n                   WHERE w.sprawa_id = NEW.sprawa_id AND w.rodzaj = NEW.rodzaj AND w.stan = 'odeslana'\n                     AND u.zalatwiono IS NULL) THEN\n            RAISE EXCEPTION 'Najpierw załatw wszystkie uwagi gminy do poprzedniej wersji.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NEW;\n        ", hash='9f15aa9c27126fbef070217359884c53382bccdd', operation='INSERT', pgid='pgtrigger_wydanie_1291d', table='sciezka_wersja', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wersja',
            trigger=pgtrigger.compiler.Trigger(name='decyzja', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_stary RECORD; v_stan text; v_przebieg integer;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN RETURN NEW; END IF;\n        v_stary := OLD;v_stary.stan := NEW.stan;v_stary.zdecydowal_id := NEW.zdecydowal_id;v_stary.zdecydowano := NEW.zdecydowano;v_stary.decydent := NEW.decydent;v_stary.funkcja_decydenta := NEW.funkcja_decydenta;v_stary.podstawa_decyzji := NEW.podstawa_decyzji;v_stary.powod := NEW.powod;\n        IF OLD.stan <> 'wyslana' OR v_stary IS DISTINCT FROM NEW THEN\n            RAISE EXCEPTION 'Wydanej, przyjętej ani odesłanej wersji dokumentu nie można zmienić.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = NEW.sprawa_id FOR SHARE;\n        IF v_stan IS DISTINCT FROM (CASE NEW.rodzaj WHEN 'kontrakt' THEN 'rekrutacja' WHEN 'aneks' THEN 'diagnoza' WHEN 'raport' THEN 'rezultaty' ELSE NEW.rodzaj END) AND NOT (NEW.rodzaj = 'plan' AND v_stan = 'realizacja' AND EXISTS (SELECT 1 FROM sciezka_aneks a WHERE a.sprawa_id = NEW.sprawa_id AND a.rodzaj = 'plan' AND a.stan = 'otwarty')) THEN\n            RAISE EXCEPTION 'Sprawa nie jest na etapie tego dokumentu.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.stan = 'odeslana' AND NOT EXISTS (SELECT 1 FROM sciezka_uwaga u WHERE u.wersja_id = NEW.id) THEN\n            RAISE EXCEPTION 'Dokument odsyła się z co najmniej jedną uwagą.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NEW;\n        ", hash='9db5abb5d7b76c3be08e0c8d057b97bdb524d80b', operation='UPDATE', pgid='pgtrigger_decyzja_dce27', table='sciezka_wersja', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wersja',
            trigger=pgtrigger.compiler.Trigger(name='nieusuwalna', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN RETURN OLD; END IF; RAISE EXCEPTION 'Wersji dokumentu nie można usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='4d19236ec9ed382dec660e82222577db86bd5ea9', operation='DELETE', pgid='pgtrigger_nieusuwalna_06fa7', table='sciezka_wersja', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='uwaga',
            constraint=models.CheckConstraint(condition=models.Q(('tresc__regex', '^\\s*$'), _negated=True), name='uwaga_niepusta'),
        ),
        migrations.AddConstraint(
            model_name='uwaga',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('autor__isnull', True), ('odnosnik__isnull', False)), models.Q(('autor__isnull', False), ('odnosnik__isnull', True)), _connector='OR'), name='uwaga_ma_jednego_autora'),
        ),
        migrations.AddConstraint(
            model_name='uwaga',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('zalatwil__isnull', True), ('zalatwiono__isnull', True)), models.Q(('zalatwil__isnull', False), ('zalatwiono__isnull', False), models.Q(('odpowiedz__regex', '^\\s*$'), _negated=True)), _connector='OR'), name='uwaga_zalatwiona_z_odpowiedzia', violation_error_message='Napisz, jak załatwiono uwagę.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='uwaga',
            trigger=pgtrigger.compiler.Trigger(name='uwaga', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_stary RECORD; v_stan text; v_sprawa bigint;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF;\n        IF TG_OP = 'INSERT' THEN\n            SELECT w.stan, w.sprawa_id INTO v_stan, v_sprawa FROM sciezka_wersja w WHERE w.id = NEW.wersja_id FOR SHARE;\n            IF v_stan IS DISTINCT FROM 'wyslana' OR NEW.zalatwiono IS NOT NULL THEN\n                RAISE EXCEPTION 'Uwagi zgłasza się do wersji, która jest w przeglądzie.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            RETURN NEW;\n        END IF;\n        SELECT w.stan, w.sprawa_id INTO v_stan, v_sprawa FROM sciezka_wersja w WHERE w.id = OLD.wersja_id FOR SHARE;\n        IF TG_OP = 'DELETE' THEN\n            IF v_stan <> 'wyslana' THEN RAISE EXCEPTION 'Odesłanej uwagi nie można usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz'; END IF;\n            RETURN OLD;\n        END IF;\n        NEW.rewizja := OLD.rewizja + 1;\n        IF NEW.wersja_id <> OLD.wersja_id THEN RAISE EXCEPTION 'Uwagi nie można przenieść do innej wersji.' USING ERRCODE = 'check_violation', HINT = 'straz'; END IF;\n        IF v_stan = 'wyslana' THEN\n            IF NEW.zalatwiono IS NOT NULL THEN RAISE EXCEPTION 'Uwagi załatwia się po odesłaniu dokumentu.' USING ERRCODE = 'check_violation', HINT = 'straz'; END IF;\n            RETURN NEW;\n        END IF;\n        v_stary := OLD;v_stary.odpowiedz := NEW.odpowiedz;v_stary.zalatwiono := NEW.zalatwiono;v_stary.zalatwil_id := NEW.zalatwil_id;v_stary.rewizja := NEW.rewizja;\n        IF v_stan <> 'odeslana' OR v_stary IS DISTINCT FROM NEW THEN\n            RAISE EXCEPTION 'Treści odesłanej uwagi nie można zmienić.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NEW;\n        ", hash='255586b4b49dd58d5556c13de3961f5f39551b59', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_uwaga_a40be', table='sciezka_uwaga', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='uwaga',
            trigger=pgtrigger.compiler.Trigger(name='autor', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_wersja bigint; v_odwolano timestamptz; v_wygasa timestamptz;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF;\n        IF TG_OP = 'UPDATE' THEN\n            IF (NEW.autor_id, NEW.odnosnik_id) IS DISTINCT FROM (OLD.autor_id, OLD.odnosnik_id) THEN\n                RAISE EXCEPTION 'Autora uwagi nie można zmienić.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            RETURN NEW;\n        END IF;\n        IF NEW.odnosnik_id IS NULL THEN RETURN NEW; END IF;\n        \n        SELECT o.wersja_id, o.odwolano, o.wygasa INTO v_wersja, v_odwolano, v_wygasa\n            FROM sciezka_odnosnik o WHERE o.id = NEW.odnosnik_id FOR SHARE;\n        IF v_odwolano IS NOT NULL OR v_wygasa <= GREATEST(now(), NEW.zgloszono) THEN\n            RAISE EXCEPTION 'Ten odnośnik wygasł albo został odwołany.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF v_wersja <> NEW.wersja_id THEN RAISE EXCEPTION 'Ten odnośnik prowadzi do innej wersji dokumentu.' USING ERRCODE = 'check_violation', HINT = 'straz'; END IF;\n        RETURN NEW;\n        ", hash='a393946c68b078886e62ccf5c8e4f5ef16fa43f0', operation='INSERT OR UPDATE', pgid='pgtrigger_autor_fc3e9', table='sciezka_uwaga', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='przypomnienie',
            constraint=models.UniqueConstraint(fields=('wersja', 'tura', 'prog'), name='przypomnienie_raz'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='przypomnienie',
            trigger=pgtrigger.compiler.Trigger(name='niezmienna', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_stary RECORD;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF;\n        IF TG_OP = 'UPDATE' THEN\n            v_stary := OLD;\n            \n            IF v_stary IS NOT DISTINCT FROM NEW THEN RETURN NEW; END IF;\n        END IF;\n        RAISE EXCEPTION 'Wysłanego przypomnienia nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        ", hash='212f2363190f70e9c498cd698aa62e4808af525a', operation='UPDATE OR DELETE', pgid='pgtrigger_niezmienna_5c301', table='sciezka_przypomnienie', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='odnosnik',
            constraint=models.CheckConstraint(condition=models.Q(('wygasa__gt', models.F('utworzono'))), name='odnosnik_wygasa_pozniej'),
        ),
        migrations.AddConstraint(
            model_name='odnosnik',
            constraint=models.CheckConstraint(condition=models.Q(('skrot__regex', '^[0-9a-f]{64}$')), name='odnosnik_ma_skrot'),
        ),
        migrations.AddConstraint(
            model_name='odnosnik',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('imie_nazwisko__regex', '^\\s*$'), _negated=True), models.Q(('funkcja__regex', '^\\s*$'), _negated=True), models.Q(('email', ''), _negated=True)), name='odnosnik_ma_osobe'),
        ),
        migrations.AddConstraint(
            model_name='odnosnik',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('odwolal__isnull', True), ('odwolano__isnull', True)), models.Q(('odwolal__isnull', False), ('odwolano__isnull', False)), _connector='OR'), name='odnosnik_odwolany_przez_osobe'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='odnosnik',
            trigger=pgtrigger.compiler.Trigger(name='zaproszenie', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_stan text;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF;\n        SELECT w.stan INTO v_stan FROM sciezka_wersja w WHERE w.id = NEW.wersja_id FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'wyslana' THEN\n            RAISE EXCEPTION 'Odnośnik tworzy się do wersji, która jest w przeglądzie.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NEW;\n        ", hash='a893c73089c19c5d316219c4a1031264c0e7cae8', operation='INSERT', pgid='pgtrigger_zaproszenie_246bc', table='sciezka_odnosnik', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='odnosnik',
            trigger=pgtrigger.compiler.Trigger(name='niezmienny', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_stary RECORD;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF;\n        IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'Odnośnika nie można usunąć, można go odwołać.' USING ERRCODE = 'check_violation', HINT = 'straz'; END IF;\n        v_stary := OLD;v_stary.odwolano := NEW.odwolano;v_stary.odwolal_id := NEW.odwolal_id;v_stary.zaproszono := NEW.zaproszono;v_stary.kod_wyslano := NEW.kod_wyslano;v_stary.otwarto := NEW.otwarto;v_stary.wygaszono := NEW.wygaszono;\n        IF v_stary IS DISTINCT FROM NEW THEN\n            RAISE EXCEPTION 'Odnośnika nie można zmienić: ani osoby, ani wersji, ani klucza, ani terminu.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF OLD.odwolano IS NOT NULL AND (NEW.odwolano, NEW.odwolal_id) IS DISTINCT FROM (OLD.odwolano, OLD.odwolal_id) THEN\n            RAISE EXCEPTION 'Odwołania odnośnika nie można cofnąć.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NEW;\n        ", hash='4bc95030e05678e3f4a5e6c15af2f9f258dd0688', operation='UPDATE OR DELETE', pgid='pgtrigger_niezmienny_5ab7f', table='sciezka_odnosnik', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='wstrzymanieprzypomnien',
            constraint=models.UniqueConstraint(fields=('wersja', 'tura', 'do'), name='wstrzymanie_raz_na_dzien'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wstrzymanieprzypomnien',
            trigger=pgtrigger.compiler.Trigger(name='niezmienna', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_stary RECORD;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF;\n        IF TG_OP = 'UPDATE' THEN\n            v_stary := OLD;\n            \n            IF v_stary IS NOT DISTINCT FROM NEW THEN RETURN NEW; END IF;\n        END IF;\n        RAISE EXCEPTION 'Wstrzymania przypomnień nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        ", hash='4f71604c7d15ed19d98c548bad989351f15d57f1', operation='UPDATE OR DELETE', pgid='pgtrigger_niezmienna_d9d29', table='sciezka_wstrzymanieprzypomnien', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='zalacznik',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('usunal__isnull', True), ('usunieto__isnull', True)), models.Q(('usunal__isnull', False), ('usunieto__isnull', False)), _connector='OR'), name='zalacznik_usuniety_przez_kogos'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='zalacznik',
            trigger=pgtrigger.compiler.Trigger(name='niezmienna', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_stary RECORD;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF;\n        IF TG_OP = 'UPDATE' THEN\n            v_stary := OLD;\n            v_stary.opis := NEW.opis;v_stary.widzi_gmina := NEW.widzi_gmina;v_stary.usunieto := NEW.usunieto;v_stary.usunal_id := NEW.usunal_id;\n            IF v_stary IS NOT DISTINCT FROM NEW THEN RETURN NEW; END IF;\n        END IF;\n        RAISE EXCEPTION 'Pliku w aktach sprawy nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        ", hash='072fa1d9036dccbbe2d0234cbcacfc386c540bbf', operation='UPDATE OR DELETE', pgid='pgtrigger_niezmienna_4b12d', table='sciezka_zalacznik', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='rezygnacja',
            constraint=models.CheckConstraint(condition=models.Q(('powod__regex', '^\\s*$'), _negated=True), name='rezygnacja_z_powodem'),
        ),
        migrations.AddConstraint(
            model_name='rezygnacja',
            constraint=models.CheckConstraint(condition=models.Q(('etap__in', ['rekrutacja', 'diagnoza', 'plan', 'realizacja', 'rezultaty'])), name='rezygnacja_z_etapu'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rezygnacja',
            trigger=pgtrigger.compiler.Trigger(name='niezmienna', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_stary RECORD;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF;\n        IF TG_OP = 'UPDATE' THEN\n            v_stary := OLD;\n            \n            IF v_stary IS NOT DISTINCT FROM NEW THEN RETURN NEW; END IF;\n        END IF;\n        RAISE EXCEPTION 'Zapisanej rezygnacji nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        ", hash='d6858fedbead9411b9cf0cc4af7576eac14b6142', operation='UPDATE OR DELETE', pgid='pgtrigger_niezmienna_26fef', table='sciezka_rezygnacja', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rezygnacja',
            trigger=pgtrigger.compiler.Trigger(name='txid', sql=sciezka.sprawa.straz.SqlBezObejscia(func='NEW.txid := txid_current(); RETURN NEW;', hash='5dec2ae40824fdb3bd0b0fe7d1bd3bec37e67300', operation='INSERT', pgid='pgtrigger_txid_41bcc', table='sciezka_rezygnacja', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rezygnacja',
            trigger=pgtrigger.compiler.Trigger(name='rezygnacja', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_etap text;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN RETURN NEW; END IF;\n        SELECT CASE WHEN s.stan IN ('rekrutacja','diagnoza','plan','realizacja','rezultaty') THEN s.stan WHEN s.stan = 'przerwana' THEN s.stan_przed_przerwaniem END\n            INTO v_etap FROM sciezka_sprawa s WHERE s.id = NEW.sprawa_id FOR SHARE;\n        IF v_etap IS DISTINCT FROM NEW.etap THEN\n            RAISE EXCEPTION 'Rezygnację zapisuje się z etapem, na którym jest otwarta albo przerwana sprawa.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NEW;\n        ", hash='bf198a9d4ebd5f669a879f6eea63cfc8ae1fe4b7', operation='INSERT', pgid='pgtrigger_rezygnacja_5a3db', table='sciezka_rezygnacja', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='podpisanyegzemplarz',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.wersja_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM sciezka_wersja t WHERE t.id = NEW.wersja_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.zalacznik_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM sciezka_zalacznik t WHERE t.id = NEW.zalacznik_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'rekrutacja' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „rekrutacja”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='15b816c305ddb6c76c2614d7cbb8fdf968ff6b8d', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_ef064', table='sciezka_podpisanyegzemplarz', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='dokumenteksportu',
            constraint=models.UniqueConstraint(fields=('eksport', 'numer'), name='dokument_eksportu_numer'),
        ),
        migrations.AddConstraint(
            model_name='dokumenteksportu',
            constraint=models.UniqueConstraint(fields=('eksport', 'nazwa'), name='dokument_eksportu_nazwa'),
        ),
        migrations.AddConstraint(
            model_name='dokumenteksportu',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('wersja__isnull', False), ('zalacznik__isnull', True)), models.Q(('wersja__isnull', True), ('zalacznik__isnull', False)), _connector='OR'), name='dokument_eksportu_jedno_zrodlo'),
        ),
        migrations.AddConstraint(
            model_name='aneks',
            constraint=models.UniqueConstraint(fields=('sprawa', 'rodzaj', 'numer'), name='aneks_kolejny_numer'),
        ),
        migrations.AddConstraint(
            model_name='aneks',
            constraint=models.UniqueConstraint(condition=models.Q(('stan', 'otwarty')), fields=('sprawa', 'rodzaj'), name='aneks_jeden_otwarty', violation_error_message='Sprawa ma już otwarty aneks tego rodzaju.'),
        ),
        migrations.AddConstraint(
            model_name='aneks',
            constraint=models.CheckConstraint(condition=models.Q(('powod__regex', '^\\s*$'), _negated=True), name='aneks_z_powodem'),
        ),
        migrations.AddConstraint(
            model_name='aneks',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('stan', 'otwarty'), ('zamknal__isnull', True), ('zamknieto__isnull', True)), models.Q(models.Q(('stan', 'otwarty'), _negated=True), ('zamknal__isnull', False), ('zamknieto__isnull', False)), _connector='OR'), name='aneks_zamkniety_przez_osobe'),
        ),
        migrations.AddConstraint(
            model_name='aneks',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('stan', 'porzucony'), _negated=True), models.Q(('powod_zamkniecia__regex', '^\\s*$'), _negated=True), _connector='OR'), name='aneks_porzucony_z_powodem'),
        ),
        migrations.AddConstraint(
            model_name='aneks',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('plaszczyzny', []), ('rodzaj', 'plan')), models.Q(('rodzaj', 'zakres'), ('plaszczyzny__len__gt', 0)), _connector='OR'), name='aneks_zakresu_nazywa_plaszczyzny'),
        ),
        migrations.AddConstraint(
            model_name='aneks',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('stan', 'przyjety'), _negated=True), ('wersja__isnull', False), _connector='OR'), name='aneks_obowiazuje_z_wersja'),
        ),
        migrations.AddConstraint(
            model_name='aneks',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('rodzaj', 'zakres'), ('stan', 'przyjety'), _negated=True), models.Q(('data_podpisania__isnull', False), ('zalacznik__isnull', False), models.Q(('podpisali', ''), _negated=True)), _connector='OR'), name='aneks_zakresu_podpisany'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='aneks',
            trigger=pgtrigger.compiler.Trigger(name='otwarcie', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_stan text; v_przebieg integer;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN RETURN NEW; END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = NEW.sprawa_id FOR SHARE;\n        IF NEW.stan <> 'otwarty' THEN RAISE EXCEPTION 'Nowy aneks nie może od razu obowiązywać.' USING ERRCODE = 'check_violation', HINT = 'straz'; END IF;\n        IF v_stan IS DISTINCT FROM (CASE NEW.rodzaj WHEN 'plan' THEN 'realizacja' ELSE 'diagnoza' END) THEN\n            RAISE EXCEPTION 'Tego aneksu nie sporządza się na obecnym etapie sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.rodzaj = 'plan' AND NOT EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = NEW.sprawa_id\n                AND w.rodzaj = 'plan' AND w.stan = 'przyjeta' AND w.przebieg = v_przebieg) THEN\n            RAISE EXCEPTION 'Aneksem zmienia się plan, który gmina przyjęła.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NEW;\n        ", hash='13708972ab5a643d1fb007600c7ddaa8e004b1a5', operation='INSERT', pgid='pgtrigger_otwarcie_a197e', table='sciezka_aneks', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='aneks',
            trigger=pgtrigger.compiler.Trigger(name='zamkniecie', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_stary RECORD; v_stan text;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF;\n        IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'Aneksu nie można usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz'; END IF;\n        v_stary := OLD;v_stary.stan := NEW.stan;v_stary.wersja_id := NEW.wersja_id;v_stary.zamknal_id := NEW.zamknal_id;v_stary.zamknieto := NEW.zamknieto;v_stary.powod_zamkniecia := NEW.powod_zamkniecia;v_stary.zalacznik_id := NEW.zalacznik_id;v_stary.podpisali := NEW.podpisali;v_stary.data_podpisania := NEW.data_podpisania;\n        IF OLD.stan <> 'otwarty' OR v_stary IS DISTINCT FROM NEW THEN\n            RAISE EXCEPTION 'Zamkniętego aneksu ani jego treści nie można zmienić.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = NEW.sprawa_id AND w.rodzaj = 'plan'\n                   AND NEW.rodzaj = 'plan' AND w.stan = 'wyslana') THEN\n            RAISE EXCEPTION 'Aneks jest w przeglądzie w gminie.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.stan = 'przyjety' AND NOT EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.id = NEW.wersja_id\n                AND w.sprawa_id = NEW.sprawa_id AND w.wyslano >= NEW.otwarto\n                AND ((NEW.rodzaj = 'plan' AND w.rodzaj = 'plan' AND w.stan = 'przyjeta')\n                  OR (NEW.rodzaj = 'zakres' AND w.rodzaj = 'aneks' AND w.stan = 'wydana'))) THEN\n            RAISE EXCEPTION 'Aneks obowiązuje dopiero po przyjęciu jego wersji przez gminę.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NEW;\n        ", hash='84d4a2b0005e36bdad6ba70ac5d40ce62f588582', operation='UPDATE OR DELETE', pgid='pgtrigger_zamkniecie_7c7c1', table='sciezka_aneks', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='zapisanywidok',
            constraint=models.UniqueConstraint(fields=('osoba', 'nazwa'), name='widok_jedna_nazwa', violation_error_message='Masz już widok o tej nazwie.'),
        ),
        migrations.AddConstraint(
            model_name='zapisanywidok',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('nazwa__regex', '^\\s*$'), _negated=True), models.Q(('zapytanie', ''), _negated=True)), name='widok_niepusty', violation_error_message='Podaj nazwę widoku.'),
        ),
        migrations.AddIndex(
            model_name='zdarzenie',
            index=models.Index(fields=['sprawa', '-kiedy'], name='sciezka_zda_sprawa__e8d415_idx'),
        ),
        migrations.AddIndex(
            model_name='zdarzenie',
            index=models.Index(condition=models.Q(('do_stanu', ''), _negated=True), fields=['sprawa', '-id'], name='zdarzenie_przejscia'),
        ),
        migrations.AddConstraint(
            model_name='zdarzenie',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('rodzaj__in', ['cofnij', 'przerwij', 'zrezygnuj', 'przywroc', 'konserwacja']), _negated=True), models.Q(('powod__regex', '^\\s*$'), _negated=True), _connector='OR'), name='zdarzenie_z_powodem', violation_error_message='Podaj powód.'),
        ),
        migrations.AddConstraint(
            model_name='zdarzenie',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('do_stanu', ''), ('z_stanu', '')), models.Q(models.Q(('z_stanu', ''), _negated=True), models.Q(('do_stanu', ''), _negated=True)), models.Q(('rodzaj', 'otwarto'), ('z_stanu', '')), _connector='OR'), name='zdarzenie_stany_parami'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='zdarzenie',
            trigger=pgtrigger.compiler.Trigger(name='niezmienna', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_stary RECORD;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF;\n        IF TG_OP = 'UPDATE' THEN\n            v_stary := OLD;\n            \n            IF v_stary IS NOT DISTINCT FROM NEW THEN RETURN NEW; END IF;\n        END IF;\n        RAISE EXCEPTION 'Historii sprawy nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        ", hash='d691362bda9d31793502a4d1987d51717f3326f4', operation='UPDATE OR DELETE', pgid='pgtrigger_niezmienna_3d567', table='sciezka_zdarzenie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='zdarzenie',
            trigger=pgtrigger.compiler.Trigger(name='txid', sql=sciezka.sprawa.straz.SqlBezObejscia(func='NEW.txid := txid_current(); RETURN NEW;', hash='bd13d7d172b6ae4441f35a75e3115fb0661e4347', operation='INSERT', pgid='pgtrigger_txid_e4019', table='sciezka_zdarzenie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='zgloszenie',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'rekrutacja' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „rekrutacja”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='4c9181c219318a2bdcc3f99ed23aca0ee9226cc8', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_c8154', table='sciezka_zgloszenie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='zgloszenie',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "sciezka_zgloszenieevent" ("data", "dostepnosc", "funkcja_reprezentanta", "id", "klucz", "notatka", "oswiadczenia", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaszczyzny", "potrzeby", "reprezentant", "rewizja", "skad_wiadomosc", "sprawa_id", "utworzono", "utworzyl_id") VALUES (NEW."data", NEW."dostepnosc", NEW."funkcja_reprezentanta", NEW."id", NEW."klucz", NEW."notatka", NEW."oswiadczenia", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plaszczyzny", NEW."potrzeby", NEW."reprezentant", NEW."rewizja", NEW."skad_wiadomosc", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id"); RETURN NULL;', hash='d23248247ca404a790944b82592a5e89d37a69b4', operation='INSERT', pgid='pgtrigger_insert_insert_76db1', table='sciezka_zgloszenie', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='zgloszenie',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "sciezka_zgloszenieevent" ("data", "dostepnosc", "funkcja_reprezentanta", "id", "klucz", "notatka", "oswiadczenia", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaszczyzny", "potrzeby", "reprezentant", "rewizja", "skad_wiadomosc", "sprawa_id", "utworzono", "utworzyl_id") VALUES (NEW."data", NEW."dostepnosc", NEW."funkcja_reprezentanta", NEW."id", NEW."klucz", NEW."notatka", NEW."oswiadczenia", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plaszczyzny", NEW."potrzeby", NEW."reprezentant", NEW."rewizja", NEW."skad_wiadomosc", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id"); RETURN NULL;', hash='c22a3c5c7518290f5915f546bedbb7330119135d', operation='UPDATE', pgid='pgtrigger_update_update_35d37', table='sciezka_zgloszenie', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='zgloszenieevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='6f64e8a11b8404ed98ed8b73f05383336a9d230b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_033ef', table='sciezka_zgloszenieevent', when='BEFORE')),
        ),
        ]),
    ]
