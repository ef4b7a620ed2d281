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
        ('realizacja', '0001_poczatek'),
        ('realizacja', '0002_powiazania_i_straze'),
        ('realizacja', '0003_aneksy'),
        ('realizacja', '0004_rodzaje_wpisow'),
        ('realizacja', '0005_nowe_przedsiebiorstwa'),
        ('realizacja', '0006_opinia_w_aktach'),
        ('realizacja', '0007_potwierdzanie_i_okresy'),
        ('realizacja', '0008_zastrzezenie_widzi_gmina'),
        ('realizacja', '0009_korekta_samych_szczegolow'),
        ('realizacja', '0010_wizyty'),
        ('realizacja', '0011_wersje_produktow'),
        ('realizacja', '0012_plan_spoldzielni'),
    ]

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
        ('sciezka', '0012_przejscia_w_historii'),
        ('diagnoza', '0005_podpowiedzi'),
        ('plan', '0005_podpowiedzi'),
    ]

    operations = [
        Calosc([
        migrations.CreateModel(
            name='KamienMilowy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('kod', models.CharField(editable=False, max_length=3, verbose_name='kamień milowy')),
                ('stan', models.CharField(choices=[('otwarty', 'jeszcze nie'), ('osiagniety', 'osiągnięty'), ('nie_dotyczy', 'nie dotyczy')], default='otwarty', max_length=20, verbose_name='stan')),
                ('powod', models.TextField(blank=True, max_length=2000, verbose_name='dlaczego nie dotyczy')),
                ('data', models.DateField(blank=True, null=True, verbose_name='data na dokumencie')),
                ('zapisano', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('krs', models.CharField(blank=True, max_length=10, verbose_name='numer KRS')),
                ('nip', models.CharField(blank=True, max_length=10, verbose_name='NIP')),
                ('regon', models.CharField(blank=True, max_length=14, verbose_name='REGON')),
                ('liczba', models.PositiveIntegerField(blank=True, null=True, verbose_name='liczba zatrudnionych osób')),
                ('tryb', models.CharField(blank=True, choices=[('in_house', 'zamówienie in-house (art. 214 Pzp)'), ('art_94', 'zamówienie zastrzeżone (art. 94 Pzp)'), ('art_361', 'zastrzeżone usługi społeczne (art. 361 Pzp)'), ('konkurs', 'otwarty konkurs ofert'), ('inny', 'inny tryb')], max_length=20, verbose_name='tryb zlecenia')),
                ('kwota', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='kwota (zł)')),
                ('dokument', models.CharField(blank=True, max_length=300, verbose_name='dokument i jego numer')),
                ('adres', models.URLField(blank=True, max_length=500, verbose_name='adres w BIP')),
                ('notatka', models.TextField(blank=True, max_length=4000, verbose_name='notatka zespołu')),
                ('widzi_gmina', models.BooleanField(default=False, verbose_name='widzi gmina')),
            ],
            options={
                'verbose_name': 'kamień milowy',
                'verbose_name_plural': 'kamienie milowe',
                'ordering': ['przedsiebiorstwo', 'kod'],
            },
        ),
        migrations.CreateModel(
            name='KamienMilowyEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('kod', models.CharField(editable=False, max_length=3, verbose_name='kamień milowy')),
                ('stan', models.CharField(choices=[('otwarty', 'jeszcze nie'), ('osiagniety', 'osiągnięty'), ('nie_dotyczy', 'nie dotyczy')], default='otwarty', max_length=20, verbose_name='stan')),
                ('powod', models.TextField(blank=True, max_length=2000, verbose_name='dlaczego nie dotyczy')),
                ('data', models.DateField(blank=True, null=True, verbose_name='data na dokumencie')),
                ('zapisano', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('krs', models.CharField(blank=True, max_length=10, verbose_name='numer KRS')),
                ('nip', models.CharField(blank=True, max_length=10, verbose_name='NIP')),
                ('regon', models.CharField(blank=True, max_length=14, verbose_name='REGON')),
                ('liczba', models.PositiveIntegerField(blank=True, null=True, verbose_name='liczba zatrudnionych osób')),
                ('tryb', models.CharField(blank=True, choices=[('in_house', 'zamówienie in-house (art. 214 Pzp)'), ('art_94', 'zamówienie zastrzeżone (art. 94 Pzp)'), ('art_361', 'zastrzeżone usługi społeczne (art. 361 Pzp)'), ('konkurs', 'otwarty konkurs ofert'), ('inny', 'inny tryb')], max_length=20, verbose_name='tryb zlecenia')),
                ('kwota', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='kwota (zł)')),
                ('dokument', models.CharField(blank=True, max_length=300, verbose_name='dokument i jego numer')),
                ('adres', models.URLField(blank=True, max_length=500, verbose_name='adres w BIP')),
                ('notatka', models.TextField(blank=True, max_length=4000, verbose_name='notatka zespołu')),
                ('widzi_gmina', models.BooleanField(default=False, verbose_name='widzi gmina')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Konsultacje',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('przedmiot', models.TextField(max_length=2000, verbose_name='co konsultowano')),
                ('z_kim', models.CharField(blank=True, max_length=240, verbose_name='z kim')),
                ('sposoby', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('spotkanie', 'spotkanie'), ('ankieta', 'ankieta'), ('pisemnie', 'uwagi na piśmie'), ('online', 'formularz w internecie'), ('dyzur', 'dyżur, rozmowy'), ('rada', 'opinia rady pożytku albo innego ciała')], max_length=20), blank=True, default=list, size=None, verbose_name='jak')),
                ('od', models.DateField(blank=True, null=True, verbose_name='od')),
                ('do', models.DateField(blank=True, null=True, verbose_name='do')),
                ('publikacja_adres', models.URLField(blank=True, max_length=400, verbose_name='adres wyniku w BIP')),
                ('publikacja_data', models.DateField(blank=True, null=True, verbose_name='kiedy opublikowano')),
            ],
            options={
                'verbose_name': 'konsultacje',
                'verbose_name_plural': 'konsultacje',
            },
        ),
        migrations.CreateModel(
            name='KonsultacjeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('przedmiot', models.TextField(max_length=2000, verbose_name='co konsultowano')),
                ('z_kim', models.CharField(blank=True, max_length=240, verbose_name='z kim')),
                ('sposoby', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('spotkanie', 'spotkanie'), ('ankieta', 'ankieta'), ('pisemnie', 'uwagi na piśmie'), ('online', 'formularz w internecie'), ('dyzur', 'dyżur, rozmowy'), ('rada', 'opinia rady pożytku albo innego ciała')], max_length=20), blank=True, default=list, size=None, verbose_name='jak')),
                ('od', models.DateField(blank=True, null=True, verbose_name='od')),
                ('do', models.DateField(blank=True, null=True, verbose_name='do')),
                ('publikacja_adres', models.URLField(blank=True, max_length=400, verbose_name='adres wyniku w BIP')),
                ('publikacja_data', models.DateField(blank=True, null=True, verbose_name='kiedy opublikowano')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='KorektaWpisu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('powod', models.TextField(max_length=1000, verbose_name='powód korekty')),
                ('rewizja_wpisu', models.PositiveIntegerField(editable=False)),
                ('wiersz', models.JSONField(default=dict, editable=False)),
                ('przed', models.JSONField(default=list, editable=False)),
                ('po', models.JSONField(default=list, editable=False)),
                ('data_przed', models.DateField(default=sciezka.sprawa.zegar.dzis, editable=False)),
                ('data_po', models.DateField(editable=False)),
                ('godziny_przed', models.DecimalField(decimal_places=2, default=0, editable=False, max_digits=5)),
                ('godziny_po', models.DecimalField(decimal_places=2, editable=False, max_digits=5)),
                ('potwierdzono_przed', models.DateTimeField(editable=False, null=True)),
                ('txid', models.BigIntegerField(default=0, editable=False)),
            ],
            options={
                'verbose_name': 'korekta wpisu',
                'verbose_name_plural': 'korekty wpisów',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='KrokZalozenia',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('nazwa', models.CharField(max_length=240, verbose_name='krok')),
                ('kto', models.CharField(blank=True, max_length=160, verbose_name='kto')),
                ('termin', models.DateField(blank=True, null=True, verbose_name='do kiedy')),
                ('dokument', models.CharField(blank=True, max_length=200, verbose_name='jaki dokument powstanie')),
                ('przepis', models.CharField(blank=True, help_text='Na przykład art. 6 ust. 1 pkt 4.', max_length=120, verbose_name='przepis')),
            ],
            options={
                'verbose_name': 'krok',
                'verbose_name_plural': 'kroki',
                'ordering': [models.OrderBy(models.F('termin'), nulls_last=True), 'pk'],
            },
        ),
        migrations.CreateModel(
            name='KrokZalozeniaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('nazwa', models.CharField(max_length=240, verbose_name='krok')),
                ('kto', models.CharField(blank=True, max_length=160, verbose_name='kto')),
                ('termin', models.DateField(blank=True, null=True, verbose_name='do kiedy')),
                ('dokument', models.CharField(blank=True, max_length=200, verbose_name='jaki dokument powstanie')),
                ('przepis', models.CharField(blank=True, help_text='Na przykład art. 6 ust. 1 pkt 4.', max_length=120, verbose_name='przepis')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MiejscePracy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('stanowisko', models.CharField(max_length=160, verbose_name='stanowisko')),
                ('osob', models.PositiveIntegerField(verbose_name='ile osób')),
                ('z_grup', models.PositiveIntegerField(default=0, verbose_name='w tym z grup ustawowych')),
                ('etat', models.DecimalField(decimal_places=2, default=1, max_digits=3, verbose_name='wymiar etatu')),
                ('rok', models.PositiveIntegerField(verbose_name='od którego roku')),
            ],
            options={
                'verbose_name': 'miejsce pracy',
                'verbose_name_plural': 'miejsca pracy',
                'ordering': ['rok', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='MiejscePracyEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('stanowisko', models.CharField(max_length=160, verbose_name='stanowisko')),
                ('osob', models.PositiveIntegerField(verbose_name='ile osób')),
                ('z_grup', models.PositiveIntegerField(default=0, verbose_name='w tym z grup ustawowych')),
                ('etat', models.DecimalField(decimal_places=2, default=1, max_digits=3, verbose_name='wymiar etatu')),
                ('rok', models.PositiveIntegerField(verbose_name='od którego roku')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='NowePrzedsiebiorstwo',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('nazwa', models.CharField(max_length=240, verbose_name='nazwa (robocza do wpisu w rejestrze)')),
                ('forma', models.CharField(choices=[('spoldzielnia_op', 'spółdzielnia socjalna osób prawnych'), ('spoldzielnia', 'spółdzielnia socjalna osób fizycznych'), ('fundacja', 'fundacja'), ('stowarzyszenie', 'stowarzyszenie'), ('spolka', 'spółka z o.o. non profit'), ('inna', 'inna forma')], default='spoldzielnia_op', max_length=20, verbose_name='forma prawna')),
                ('opis', models.TextField(blank=True, max_length=3000, verbose_name='czym się zajmie')),
                ('tryb', models.CharField(blank=True, choices=[('in_house', 'zamówienie in-house (art. 214 Pzp)'), ('art_94', 'zamówienie zastrzeżone (art. 94 Pzp)'), ('art_361', 'zastrzeżone usługi społeczne (art. 361 Pzp)'), ('konkurs', 'otwarty konkurs ofert'), ('inny', 'inny tryb')], max_length=20, verbose_name='planowany tryb zlecania')),
                ('opinia_kto', models.CharField(blank=True, max_length=240, verbose_name='kto wydał opinię prawną')),
                ('opinia_data', models.DateField(blank=True, null=True, verbose_name='data opinii prawnej')),
                ('powod_zaniechania', models.TextField(blank=True, max_length=3000, verbose_name='dlaczego zaniechano')),
                ('notatka', models.TextField(blank=True, max_length=4000, verbose_name='notatka zespołu')),
                ('widzi_gmina', models.BooleanField(default=False, verbose_name='widzi gmina')),
            ],
            options={
                'verbose_name': 'nowe przedsiębiorstwo',
                'verbose_name_plural': 'nowe przedsiębiorstwa',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='NowePrzedsiebiorstwoEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('nazwa', models.CharField(max_length=240, verbose_name='nazwa (robocza do wpisu w rejestrze)')),
                ('forma', models.CharField(choices=[('spoldzielnia_op', 'spółdzielnia socjalna osób prawnych'), ('spoldzielnia', 'spółdzielnia socjalna osób fizycznych'), ('fundacja', 'fundacja'), ('stowarzyszenie', 'stowarzyszenie'), ('spolka', 'spółka z o.o. non profit'), ('inna', 'inna forma')], default='spoldzielnia_op', max_length=20, verbose_name='forma prawna')),
                ('opis', models.TextField(blank=True, max_length=3000, verbose_name='czym się zajmie')),
                ('tryb', models.CharField(blank=True, choices=[('in_house', 'zamówienie in-house (art. 214 Pzp)'), ('art_94', 'zamówienie zastrzeżone (art. 94 Pzp)'), ('art_361', 'zastrzeżone usługi społeczne (art. 361 Pzp)'), ('konkurs', 'otwarty konkurs ofert'), ('inny', 'inny tryb')], max_length=20, verbose_name='planowany tryb zlecania')),
                ('opinia_kto', models.CharField(blank=True, max_length=240, verbose_name='kto wydał opinię prawną')),
                ('opinia_data', models.DateField(blank=True, null=True, verbose_name='data opinii prawnej')),
                ('powod_zaniechania', models.TextField(blank=True, max_length=3000, verbose_name='dlaczego zaniechano')),
                ('notatka', models.TextField(blank=True, max_length=4000, verbose_name='notatka zespołu')),
                ('widzi_gmina', models.BooleanField(default=False, verbose_name='widzi gmina')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ObsadaWizyty',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
            ],
            options={
                'verbose_name': 'osoba na wizycie',
                'verbose_name_plural': 'osoby na wizytach',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='OkresSprawozdawczy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('od', models.DateField(verbose_name='od')),
                ('do', models.DateField(verbose_name='do')),
                ('zamknieto', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, verbose_name='zamknięto')),
                ('otwarto', models.DateTimeField(null=True, verbose_name='otwarto ponownie')),
                ('powod_otwarcia', models.TextField(blank=True, max_length=1000, verbose_name='powód otwarcia')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
            ],
            options={
                'verbose_name': 'okres sprawozdawczy',
                'verbose_name_plural': 'okresy sprawozdawcze',
                'ordering': ['-od', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='PlanSpoldzielni',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('nazwa', models.CharField(blank=True, help_text='Nazwa zawiera słowa „Spółdzielnia Socjalna”.', max_length=200, verbose_name='robocza nazwa spółdzielni')),
                ('siedziba', models.CharField(blank=True, max_length=200, verbose_name='siedziba i obszar działania')),
                ('potrzeba', models.TextField(blank=True, help_text='Co mówi diagnoza: komu i czego dziś brakuje.', max_length=6000, verbose_name='na jaką potrzebę odpowiada')),
                ('pomysl', models.TextField(blank=True, max_length=6000, verbose_name='pomysł w kilku zdaniach')),
                ('dlaczego', models.TextField(blank=True, help_text='I dlaczego nie inna forma albo zlecenie na zewnątrz.', max_length=6000, verbose_name='dlaczego spółdzielnia socjalna osób prawnych')),
                ('wspolpraca', models.TextField(blank=True, max_length=6000, verbose_name='jak założyciele podzielą się pracą i odpowiedzialnością')),
                ('zakres', models.TextField(blank=True, help_text='Usługi po kolei: dla kogo, jak często, w jakiej skali.', max_length=6000, verbose_name='co spółdzielnia będzie robić')),
                ('zaplecze', models.TextField(blank=True, help_text='Co jest, od kogo, czego brakuje.', max_length=6000, verbose_name='lokal, sprzęt, samochody')),
                ('odbiorcy', models.TextField(blank=True, max_length=6000, verbose_name='kto zapłaci za usługi')),
                ('zlecenia', models.TextField(blank=True, help_text='Tryb zamówienia albo konkurs ofert, od kiedy, na jak długo.', max_length=6000, verbose_name='które zadania zleci gmina i w jakim trybie')),
                ('konkurencja', models.TextField(blank=True, max_length=6000, verbose_name='kto robi to dziś i czym się wyróżnimy')),
                ('nabor', models.TextField(blank=True, help_text='Bez danych osobowych: grupy i liczby.', max_length=6000, verbose_name='skąd będą ludzie i jak się przygotują')),
                ('zarzadzanie', models.TextField(blank=True, help_text='Zarząd, księgowość, kto ustala grafik.', max_length=6000, verbose_name='kto będzie prowadził spółdzielnię')),
                ('zalozenia', models.TextField(blank=True, help_text='Skąd są ceny i koszty; dotacje; z czego pokryje się stratę pierwszego roku.', max_length=6000, verbose_name='założenia budżetu')),
            ],
            options={
                'verbose_name': 'wstępny plan spółdzielni',
                'verbose_name_plural': 'wstępne plany spółdzielni',
            },
        ),
        migrations.CreateModel(
            name='PlanSpoldzielniEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('nazwa', models.CharField(blank=True, help_text='Nazwa zawiera słowa „Spółdzielnia Socjalna”.', max_length=200, verbose_name='robocza nazwa spółdzielni')),
                ('siedziba', models.CharField(blank=True, max_length=200, verbose_name='siedziba i obszar działania')),
                ('potrzeba', models.TextField(blank=True, help_text='Co mówi diagnoza: komu i czego dziś brakuje.', max_length=6000, verbose_name='na jaką potrzebę odpowiada')),
                ('pomysl', models.TextField(blank=True, max_length=6000, verbose_name='pomysł w kilku zdaniach')),
                ('dlaczego', models.TextField(blank=True, help_text='I dlaczego nie inna forma albo zlecenie na zewnątrz.', max_length=6000, verbose_name='dlaczego spółdzielnia socjalna osób prawnych')),
                ('wspolpraca', models.TextField(blank=True, max_length=6000, verbose_name='jak założyciele podzielą się pracą i odpowiedzialnością')),
                ('zakres', models.TextField(blank=True, help_text='Usługi po kolei: dla kogo, jak często, w jakiej skali.', max_length=6000, verbose_name='co spółdzielnia będzie robić')),
                ('zaplecze', models.TextField(blank=True, help_text='Co jest, od kogo, czego brakuje.', max_length=6000, verbose_name='lokal, sprzęt, samochody')),
                ('odbiorcy', models.TextField(blank=True, max_length=6000, verbose_name='kto zapłaci za usługi')),
                ('zlecenia', models.TextField(blank=True, help_text='Tryb zamówienia albo konkurs ofert, od kiedy, na jak długo.', max_length=6000, verbose_name='które zadania zleci gmina i w jakim trybie')),
                ('konkurencja', models.TextField(blank=True, max_length=6000, verbose_name='kto robi to dziś i czym się wyróżnimy')),
                ('nabor', models.TextField(blank=True, help_text='Bez danych osobowych: grupy i liczby.', max_length=6000, verbose_name='skąd będą ludzie i jak się przygotują')),
                ('zarzadzanie', models.TextField(blank=True, help_text='Zarząd, księgowość, kto ustala grafik.', max_length=6000, verbose_name='kto będzie prowadził spółdzielnię')),
                ('zalozenia', models.TextField(blank=True, help_text='Skąd są ceny i koszty; dotacje; z czego pokryje się stratę pierwszego roku.', max_length=6000, verbose_name='założenia budżetu')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PowiadomienieOPracy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('wyslano', models.DateTimeField(default=sciezka.sprawa.zegar.teraz)),
            ],
            options={
                'verbose_name': 'powiadomienie o pracy do potwierdzenia',
                'verbose_name_plural': 'powiadomienia o pracy do potwierdzenia',
            },
        ),
        migrations.CreateModel(
            name='PozycjaBudzetu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('rodzaj', models.CharField(choices=[('przychod', 'przychód'), ('koszt', 'koszt działalności'), ('naklad', 'nakład na start')], max_length=20, verbose_name='rodzaj')),
                ('nazwa', models.CharField(max_length=200, verbose_name='pozycja')),
                ('rok', models.PositiveIntegerField(verbose_name='rok')),
                ('kwota', models.DecimalField(decimal_places=2, max_digits=12, verbose_name='kwota w złotych')),
            ],
            options={
                'verbose_name': 'pozycja budżetu',
                'verbose_name_plural': 'pozycje budżetu',
                'ordering': ['rok', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='PozycjaBudzetuEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('rodzaj', models.CharField(choices=[('przychod', 'przychód'), ('koszt', 'koszt działalności'), ('naklad', 'nakład na start')], max_length=20, verbose_name='rodzaj')),
                ('nazwa', models.CharField(max_length=200, verbose_name='pozycja')),
                ('rok', models.PositiveIntegerField(verbose_name='rok')),
                ('kwota', models.DecimalField(decimal_places=2, max_digits=12, verbose_name='kwota w złotych')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Produkt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('rodzaj', models.CharField(choices=[('koncepcja', 'koncepcja spółdzielni socjalnej'), ('wstepny_plan', 'wstępny plan powołania spółdzielni'), ('koncepcja_z_planem', 'koncepcja i wstępny plan w jednym dokumencie'), ('regulamin', 'regulamin'), ('procedura', 'procedura'), ('inny', 'inny produkt')], max_length=20, verbose_name='rodzaj')),
                ('nazwa', models.CharField(max_length=240, verbose_name='nazwa')),
                ('opis', models.TextField(blank=True, max_length=4000, verbose_name='opis')),
                ('data', models.DateField(default=sciezka.sprawa.zegar.dzis, verbose_name='data na dokumencie')),
                ('widzi_gmina', models.BooleanField(default=False, verbose_name='widzi gmina')),
            ],
            options={
                'verbose_name': 'produkt pracy',
                'verbose_name_plural': 'produkty pracy',
                'ordering': ['-data', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='ProduktEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('rodzaj', models.CharField(choices=[('koncepcja', 'koncepcja spółdzielni socjalnej'), ('wstepny_plan', 'wstępny plan powołania spółdzielni'), ('koncepcja_z_planem', 'koncepcja i wstępny plan w jednym dokumencie'), ('regulamin', 'regulamin'), ('procedura', 'procedura'), ('inny', 'inny produkt')], max_length=20, verbose_name='rodzaj')),
                ('nazwa', models.CharField(max_length=240, verbose_name='nazwa')),
                ('opis', models.TextField(blank=True, max_length=4000, verbose_name='opis')),
                ('data', models.DateField(default=sciezka.sprawa.zegar.dzis, verbose_name='data na dokumencie')),
                ('widzi_gmina', models.BooleanField(default=False, verbose_name='widzi gmina')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Przedsiewziecie',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('pes', models.CharField(max_length=240, verbose_name='nazwa podmiotu')),
                ('forma_prawna', models.CharField(blank=True, choices=[('stowarzyszenie', 'stowarzyszenie'), ('fundacja', 'fundacja'), ('spoldzielnia', 'spółdzielnia socjalna'), ('kgw', 'koło gospodyń wiejskich'), ('spolka', 'spółka non profit'), ('koscielna', 'jednostka kościelna'), ('zaklad', 'ZAZ, WTZ, CIS albo KIS'), ('inna', 'inna')], max_length=20, verbose_name='forma prawna')),
                ('nip', models.CharField(blank=True, max_length=10, verbose_name='NIP')),
                ('krs', models.CharField(blank=True, max_length=10, verbose_name='numer KRS')),
                ('robi_samorzad', models.TextField(blank=True, max_length=3000, verbose_name='co robi samorząd')),
                ('robi_pes', models.TextField(blank=True, max_length=3000, verbose_name='co robi podmiot')),
                ('umowa_numer', models.CharField(blank=True, max_length=120, verbose_name='numer umowy')),
                ('umowa_data', models.DateField(blank=True, null=True, verbose_name='data umowy')),
                ('wartosc', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name='wartość umowy w zł')),
            ],
            options={
                'verbose_name': 'przedsięwzięcie z PES',
                'verbose_name_plural': 'przedsięwzięcia z PES',
            },
        ),
        migrations.CreateModel(
            name='PrzedsiewziecieEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('pes', models.CharField(max_length=240, verbose_name='nazwa podmiotu')),
                ('forma_prawna', models.CharField(blank=True, choices=[('stowarzyszenie', 'stowarzyszenie'), ('fundacja', 'fundacja'), ('spoldzielnia', 'spółdzielnia socjalna'), ('kgw', 'koło gospodyń wiejskich'), ('spolka', 'spółka non profit'), ('koscielna', 'jednostka kościelna'), ('zaklad', 'ZAZ, WTZ, CIS albo KIS'), ('inna', 'inna')], max_length=20, verbose_name='forma prawna')),
                ('nip', models.CharField(blank=True, max_length=10, verbose_name='NIP')),
                ('krs', models.CharField(blank=True, max_length=10, verbose_name='numer KRS')),
                ('robi_samorzad', models.TextField(blank=True, max_length=3000, verbose_name='co robi samorząd')),
                ('robi_pes', models.TextField(blank=True, max_length=3000, verbose_name='co robi podmiot')),
                ('umowa_numer', models.CharField(blank=True, max_length=120, verbose_name='numer umowy')),
                ('umowa_data', models.DateField(blank=True, null=True, verbose_name='data umowy')),
                ('wartosc', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name='wartość umowy w zł')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PrzyszlyZalozyciel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('nazwa', models.CharField(max_length=200, verbose_name='nazwa')),
                ('rodzaj', models.CharField(choices=[('jst', 'gmina, powiat albo województwo'), ('organizacja', 'organizacja pozarządowa'), ('koscielna', 'kościelna osoba prawna')], max_length=20, verbose_name='rodzaj')),
                ('wklad', models.CharField(max_length=300, verbose_name='co wnosi')),
                ('kwota', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name='w tym w złotych')),
                ('pewnosc', models.CharField(choices=[('pismo', 'potwierdzone na piśmie'), ('ustna', 'deklaracja ustna'), ('rozmowy', 'trwają rozmowy')], default='rozmowy', max_length=20, verbose_name='jak pewne')),
            ],
            options={
                'verbose_name': 'przyszły założyciel',
                'verbose_name_plural': 'przyszli założyciele',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='PrzyszlyZalozycielEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('nazwa', models.CharField(max_length=200, verbose_name='nazwa')),
                ('rodzaj', models.CharField(choices=[('jst', 'gmina, powiat albo województwo'), ('organizacja', 'organizacja pozarządowa'), ('koscielna', 'kościelna osoba prawna')], max_length=20, verbose_name='rodzaj')),
                ('wklad', models.CharField(max_length=300, verbose_name='co wnosi')),
                ('kwota', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name='w tym w złotych')),
                ('pewnosc', models.CharField(choices=[('pismo', 'potwierdzone na piśmie'), ('ustna', 'deklaracja ustna'), ('rozmowy', 'trwają rozmowy')], default='rozmowy', max_length=20, verbose_name='jak pewne')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Realizacja',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('brak_koncepcji_powod', models.TextField(blank=True, max_length=3000, verbose_name='dlaczego nie powstanie koncepcja i wstępny plan spółdzielni')),
                ('notatka', models.TextField(blank=True, max_length=6000, verbose_name='notatka zespołu')),
            ],
            options={
                'verbose_name': 'realizacja planu',
                'verbose_name_plural': 'realizacje planów',
            },
        ),
        migrations.CreateModel(
            name='RealizacjaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('brak_koncepcji_powod', models.TextField(blank=True, max_length=3000, verbose_name='dlaczego nie powstanie koncepcja i wstępny plan spółdzielni')),
                ('notatka', models.TextField(blank=True, max_length=6000, verbose_name='notatka zespołu')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RyzykoPlanu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('ryzyko', models.TextField(max_length=1000, verbose_name='co może się nie udać')),
                ('odpowiedz', models.TextField(max_length=1000, verbose_name='co wtedy zrobimy')),
            ],
            options={
                'verbose_name': 'ryzyko',
                'verbose_name_plural': 'ryzyka',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='RyzykoPlanuEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('ryzyko', models.TextField(max_length=1000, verbose_name='co może się nie udać')),
                ('odpowiedz', models.TextField(max_length=1000, verbose_name='co wtedy zrobimy')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SesjaDoradcza',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('temat', models.CharField(max_length=240, verbose_name='temat')),
                ('pytanie', models.TextField(blank=True, max_length=3000, verbose_name='o co zapytano')),
                ('rada', models.TextField(blank=True, max_length=6000, verbose_name='jakiej rady udzielono')),
            ],
            options={
                'verbose_name': 'sesja doradcza',
                'verbose_name_plural': 'sesje doradcze',
            },
        ),
        migrations.CreateModel(
            name='SesjaDoradczaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('temat', models.CharField(max_length=240, verbose_name='temat')),
                ('pytanie', models.TextField(blank=True, max_length=3000, verbose_name='o co zapytano')),
                ('rada', models.TextField(blank=True, max_length=6000, verbose_name='jakiej rady udzielono')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Spotkanie',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('forma', models.PositiveSmallIntegerField(choices=[(3, 'szkolenie dotyczące zakładania PS'), (4, 'pogłębiona diagnoza'), (5, 'moderacja spotkań')], verbose_name='forma pracy')),
                ('tytul', models.CharField(max_length=240, verbose_name='tytuł')),
                ('data', models.DateField(blank=True, null=True, verbose_name='data')),
                ('od', models.TimeField(blank=True, null=True, verbose_name='od godziny')),
                ('do', models.TimeField(blank=True, null=True, verbose_name='do godziny')),
                ('miejsce', models.CharField(blank=True, max_length=160, verbose_name='miejsce')),
                ('prowadzacy', models.CharField(blank=True, max_length=240, verbose_name='prowadzący')),
                ('program', models.TextField(blank=True, max_length=4000, verbose_name='program')),
            ],
            options={
                'verbose_name': 'spotkanie',
                'verbose_name_plural': 'spotkania',
                'ordering': ['data', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='SpotkanieEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('forma', models.PositiveSmallIntegerField(choices=[(3, 'szkolenie dotyczące zakładania PS'), (4, 'pogłębiona diagnoza'), (5, 'moderacja spotkań')], verbose_name='forma pracy')),
                ('tytul', models.CharField(max_length=240, verbose_name='tytuł')),
                ('data', models.DateField(blank=True, null=True, verbose_name='data')),
                ('od', models.TimeField(blank=True, null=True, verbose_name='od godziny')),
                ('do', models.TimeField(blank=True, null=True, verbose_name='do godziny')),
                ('miejsce', models.CharField(blank=True, max_length=160, verbose_name='miejsce')),
                ('prowadzacy', models.CharField(blank=True, max_length=240, verbose_name='prowadzący')),
                ('program', models.TextField(blank=True, max_length=4000, verbose_name='program')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='StanDzialania',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('wynik', models.CharField(choices=[('wykonane', 'wykonane'), ('zaniechane', 'zaniechane')], max_length=20, verbose_name='jak się skończyło')),
                ('powod', models.TextField(blank=True, max_length=2000, verbose_name='powód zaniechania')),
                ('data', models.DateField(default=sciezka.sprawa.zegar.dzis, verbose_name='kiedy')),
            ],
            options={
                'verbose_name': 'zakończenie działania',
                'verbose_name_plural': 'zakończenia działań',
            },
        ),
        migrations.CreateModel(
            name='StanDzialaniaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('wynik', models.CharField(choices=[('wykonane', 'wykonane'), ('zaniechane', 'zaniechane')], max_length=20, verbose_name='jak się skończyło')),
                ('powod', models.TextField(blank=True, max_length=2000, verbose_name='powód zaniechania')),
                ('data', models.DateField(default=sciezka.sprawa.zegar.dzis, verbose_name='kiedy')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Uczestnik',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('numer', models.PositiveIntegerField(verbose_name='lp.')),
                ('nazwa', models.CharField(max_length=160, verbose_name='imię i nazwisko')),
                ('instytucja', models.CharField(blank=True, max_length=200, verbose_name='instytucja, funkcja')),
            ],
            options={
                'verbose_name': 'uczestnik',
                'verbose_name_plural': 'uczestnicy',
                'ordering': ['spotkanie', 'numer'],
            },
        ),
        migrations.CreateModel(
            name='UwagaKonsultacji',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('numer', models.PositiveIntegerField(editable=False, verbose_name='nr')),
                ('zglaszajacy', models.CharField(choices=[('mieszkancy', 'mieszkańcy'), ('organizacja', 'organizacja pozarządowa'), ('pes', 'podmiot ekonomii społecznej'), ('pracownicy', 'pracownicy'), ('radni', 'radni, komisja rady'), ('jednostka', 'jednostka samorządu'), ('firma', 'przedsiębiorca'), ('inny', 'ktoś inny')], max_length=20, verbose_name='od kogo')),
                ('tresc', models.TextField(max_length=4000, verbose_name='treść uwagi')),
                ('stanowisko', models.CharField(blank=True, choices=[('tak', 'uwzględniono'), ('czesciowo', 'uwzględniono częściowo'), ('nie', 'nie uwzględniono')], max_length=20, verbose_name='stanowisko')),
                ('uzasadnienie', models.TextField(blank=True, max_length=4000, verbose_name='odpowiedź, uzasadnienie')),
            ],
            options={
                'verbose_name': 'uwaga z konsultacji',
                'verbose_name_plural': 'uwagi z konsultacji',
                'ordering': ['konsultacje', 'numer'],
            },
        ),
        migrations.CreateModel(
            name='UwagaKonsultacjiEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('numer', models.PositiveIntegerField(editable=False, verbose_name='nr')),
                ('zglaszajacy', models.CharField(choices=[('mieszkancy', 'mieszkańcy'), ('organizacja', 'organizacja pozarządowa'), ('pes', 'podmiot ekonomii społecznej'), ('pracownicy', 'pracownicy'), ('radni', 'radni, komisja rady'), ('jednostka', 'jednostka samorządu'), ('firma', 'przedsiębiorca'), ('inny', 'ktoś inny')], max_length=20, verbose_name='od kogo')),
                ('tresc', models.TextField(max_length=4000, verbose_name='treść uwagi')),
                ('stanowisko', models.CharField(blank=True, choices=[('tak', 'uwzględniono'), ('czesciowo', 'uwzględniono częściowo'), ('nie', 'nie uwzględniono')], max_length=20, verbose_name='stanowisko')),
                ('uzasadnienie', models.TextField(blank=True, max_length=4000, verbose_name='odpowiedź, uzasadnienie')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='WersjaProduktu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('numer', models.PositiveIntegerField(editable=False, verbose_name='numer')),
                ('data', models.DateField(default=sciezka.sprawa.zegar.dzis, verbose_name='data na dokumencie')),
                ('co_zmieniono', models.TextField(blank=True, max_length=2000, verbose_name='co się zmieniło')),
                ('odebral', models.CharField(blank=True, max_length=160, verbose_name='kto odebrał')),
                ('funkcja_odbierajacego', models.CharField(blank=True, max_length=160, verbose_name='funkcja')),
                ('data_odbioru', models.DateField(blank=True, null=True, verbose_name='data odbioru')),
                ('uwagi_odbioru', models.TextField(blank=True, max_length=2000, verbose_name='uwagi przy odbiorze')),
                ('odbior_zapisano', models.DateTimeField(editable=False, null=True)),
            ],
            options={
                'verbose_name': 'wersja produktu',
                'verbose_name_plural': 'wersje produktów',
                'ordering': ['produkt', '-numer'],
            },
        ),
        migrations.CreateModel(
            name='Wizyta',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('temat', models.CharField(max_length=200, verbose_name='czego dotyczy')),
                ('dzien', models.DateField(verbose_name='dzień')),
                ('od', models.TimeField(verbose_name='od godziny')),
                ('do', models.TimeField(verbose_name='do godziny')),
                ('sposob', models.CharField(choices=[('na_miejscu', 'na miejscu'), ('online', 'online'), ('telefon', 'przez telefon')], default='na_miejscu', max_length=20, verbose_name='jak')),
                ('miejsce', models.CharField(blank=True, help_text='Sala, adres albo odnośnik do spotkania online.', max_length=200, verbose_name='miejsce')),
                ('z_kim', models.CharField(blank=True, max_length=300, verbose_name='z kim')),
                ('forma', models.PositiveSmallIntegerField(blank=True, choices=[(1, 'bieżąca współpraca z animatorem'), (2, 'doradztwo specjalistyczne'), (3, 'szkolenie dotyczące zakładania PS'), (4, 'pogłębiona diagnoza'), (5, 'moderacja spotkań'), (6, 'konsultacje społeczne'), (7, 'przedsięwzięcie samorządu z PES')], null=True, verbose_name='forma pracy')),
                ('porzadek', models.TextField(blank=True, max_length=4000, verbose_name='porządek spotkania')),
                ('notatka', models.TextField(blank=True, max_length=4000, verbose_name='notatka zespołu')),
                ('widzi_gmina', models.BooleanField(default=False, verbose_name='widzi gmina')),
                ('relacja', models.TextField(blank=True, max_length=2000, verbose_name='jak się skończyło')),
                ('odwolano', models.DateTimeField(editable=False, null=True)),
                ('powod_odwolania', models.TextField(blank=True, max_length=1000, verbose_name='powód odwołania')),
            ],
            options={
                'verbose_name': 'wizyta',
                'verbose_name_plural': 'wizyty',
                'ordering': ['dzien', 'od', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='WizytaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('temat', models.CharField(max_length=200, verbose_name='czego dotyczy')),
                ('dzien', models.DateField(verbose_name='dzień')),
                ('od', models.TimeField(verbose_name='od godziny')),
                ('do', models.TimeField(verbose_name='do godziny')),
                ('sposob', models.CharField(choices=[('na_miejscu', 'na miejscu'), ('online', 'online'), ('telefon', 'przez telefon')], default='na_miejscu', max_length=20, verbose_name='jak')),
                ('miejsce', models.CharField(blank=True, help_text='Sala, adres albo odnośnik do spotkania online.', max_length=200, verbose_name='miejsce')),
                ('z_kim', models.CharField(blank=True, max_length=300, verbose_name='z kim')),
                ('forma', models.PositiveSmallIntegerField(blank=True, choices=[(1, 'bieżąca współpraca z animatorem'), (2, 'doradztwo specjalistyczne'), (3, 'szkolenie dotyczące zakładania PS'), (4, 'pogłębiona diagnoza'), (5, 'moderacja spotkań'), (6, 'konsultacje społeczne'), (7, 'przedsięwzięcie samorządu z PES')], null=True, verbose_name='forma pracy')),
                ('porzadek', models.TextField(blank=True, max_length=4000, verbose_name='porządek spotkania')),
                ('notatka', models.TextField(blank=True, max_length=4000, verbose_name='notatka zespołu')),
                ('widzi_gmina', models.BooleanField(default=False, verbose_name='widzi gmina')),
                ('relacja', models.TextField(blank=True, max_length=2000, verbose_name='jak się skończyło')),
                ('odwolano', models.DateTimeField(editable=False, null=True)),
                ('powod_odwolania', models.TextField(blank=True, max_length=1000, verbose_name='powód odwołania')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='WpisPracy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('forma', models.PositiveSmallIntegerField(choices=[(1, 'bieżąca współpraca z animatorem'), (2, 'doradztwo specjalistyczne'), (3, 'szkolenie dotyczące zakładania PS'), (4, 'pogłębiona diagnoza'), (5, 'moderacja spotkań'), (6, 'konsultacje społeczne'), (7, 'przedsięwzięcie samorządu z PES')], verbose_name='forma pracy')),
                ('data', models.DateField(default=sciezka.sprawa.zegar.dzis, verbose_name='data')),
                ('godziny', models.DecimalField(decimal_places=2, max_digits=5, verbose_name='godziny')),
                ('sposob', models.CharField(choices=[('na_miejscu', 'na miejscu'), ('online', 'online'), ('telefon', 'przez telefon'), ('wlasna', 'praca własna')], default='na_miejscu', max_length=20, verbose_name='jak')),
                ('miejsce', models.CharField(blank=True, max_length=160, verbose_name='miejsce')),
                ('uczestnicy', models.TextField(blank=True, max_length=2000, verbose_name='uczestnicy')),
                ('liczba_uczestnikow', models.PositiveIntegerField(blank=True, null=True, verbose_name='liczba uczestników')),
                ('opis', models.TextField(max_length=6000, verbose_name='co zrobiono')),
                ('ustalenia', models.TextField(blank=True, max_length=6000, verbose_name='co ustalono')),
                ('wynik_doradztwa', models.CharField(blank=True, choices=[('wiedza', 'poszerzenie wiedzy'), ('produkt', 'konkretne rozwiązanie (regulamin, procedura…)')], max_length=20, verbose_name='wynik doradztwa')),
                ('opis_wyniku', models.TextField(blank=True, max_length=3000, verbose_name='na czym polega wynik')),
                ('notatka', models.TextField(blank=True, max_length=6000, verbose_name='notatka zespołu')),
                ('widzi_gmina', models.BooleanField(default=False, verbose_name='widzi gmina')),
                ('rola_autora', models.CharField(choices=[('koordynator', 'koordynator'), ('animator', 'animator'), ('doradca', 'doradca'), ('urzednik', 'urzędnik'), ('administrator', 'administrator')], editable=False, max_length=20)),
                ('potwierdzono', models.DateTimeField(editable=False, null=True)),
                ('potwierdzono_jako', models.CharField(blank=True, choices=[('koordynator', 'koordynator'), ('animator', 'animator'), ('doradca', 'doradca'), ('urzednik', 'urzędnik'), ('administrator', 'administrator')], editable=False, max_length=20)),
                ('pierwsze_potwierdzenie', models.DateTimeField(editable=False, null=True)),
            ],
            options={
                'verbose_name': 'wpis pracy',
                'verbose_name_plural': 'wpisy pracy',
                'ordering': ['-data', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='WpisPracyEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('forma', models.PositiveSmallIntegerField(choices=[(1, 'bieżąca współpraca z animatorem'), (2, 'doradztwo specjalistyczne'), (3, 'szkolenie dotyczące zakładania PS'), (4, 'pogłębiona diagnoza'), (5, 'moderacja spotkań'), (6, 'konsultacje społeczne'), (7, 'przedsięwzięcie samorządu z PES')], verbose_name='forma pracy')),
                ('data', models.DateField(default=sciezka.sprawa.zegar.dzis, verbose_name='data')),
                ('godziny', models.DecimalField(decimal_places=2, max_digits=5, verbose_name='godziny')),
                ('sposob', models.CharField(choices=[('na_miejscu', 'na miejscu'), ('online', 'online'), ('telefon', 'przez telefon'), ('wlasna', 'praca własna')], default='na_miejscu', max_length=20, verbose_name='jak')),
                ('miejsce', models.CharField(blank=True, max_length=160, verbose_name='miejsce')),
                ('uczestnicy', models.TextField(blank=True, max_length=2000, verbose_name='uczestnicy')),
                ('liczba_uczestnikow', models.PositiveIntegerField(blank=True, null=True, verbose_name='liczba uczestników')),
                ('opis', models.TextField(max_length=6000, verbose_name='co zrobiono')),
                ('ustalenia', models.TextField(blank=True, max_length=6000, verbose_name='co ustalono')),
                ('wynik_doradztwa', models.CharField(blank=True, choices=[('wiedza', 'poszerzenie wiedzy'), ('produkt', 'konkretne rozwiązanie (regulamin, procedura…)')], max_length=20, verbose_name='wynik doradztwa')),
                ('opis_wyniku', models.TextField(blank=True, max_length=3000, verbose_name='na czym polega wynik')),
                ('notatka', models.TextField(blank=True, max_length=6000, verbose_name='notatka zespołu')),
                ('widzi_gmina', models.BooleanField(default=False, verbose_name='widzi gmina')),
                ('rola_autora', models.CharField(choices=[('koordynator', 'koordynator'), ('animator', 'animator'), ('doradca', 'doradca'), ('urzednik', 'urzędnik'), ('administrator', 'administrator')], editable=False, max_length=20)),
                ('potwierdzono', models.DateTimeField(editable=False, null=True)),
                ('potwierdzono_jako', models.CharField(blank=True, choices=[('koordynator', 'koordynator'), ('animator', 'animator'), ('doradca', 'doradca'), ('urzednik', 'urzędnik'), ('administrator', 'administrator')], editable=False, max_length=20)),
                ('pierwsze_potwierdzenie', models.DateTimeField(editable=False, null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ZalacznikWpisu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('rola', models.CharField(choices=[('inny', 'załącznik'), ('lista_obecnosci', 'lista obecności – skan'), ('materialy', 'materiały'), ('protokol', 'protokół, notatka'), ('ankiety', 'wyniki ankiety'), ('umowa', 'umowa, porozumienie')], default='inny', max_length=20, verbose_name='co to jest')),
            ],
            options={
                'verbose_name': 'załącznik wpisu',
                'verbose_name_plural': 'załączniki wpisów',
            },
        ),
        migrations.CreateModel(
            name='Zalozyciel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('nazwa', models.CharField(max_length=240, verbose_name='nazwa założyciela')),
                ('rodzaj', models.CharField(choices=[('gmina', 'gmina'), ('powiat', 'powiat'), ('wojewodztwo', 'województwo'), ('ngo', 'organizacja pozarządowa'), ('koscielna', 'kościelna osoba prawna'), ('inna', 'inna osoba prawna')], max_length=20, verbose_name='kto to jest')),
                ('publiczny', models.BooleanField(default=False, verbose_name='podmiot publiczny')),
            ],
            options={
                'verbose_name': 'założyciel',
                'verbose_name_plural': 'założyciele',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='ZalozycielEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.BigIntegerField()),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('nazwa', models.CharField(max_length=240, verbose_name='nazwa założyciela')),
                ('rodzaj', models.CharField(choices=[('gmina', 'gmina'), ('powiat', 'powiat'), ('wojewodztwo', 'województwo'), ('ngo', 'organizacja pozarządowa'), ('koscielna', 'kościelna osoba prawna'), ('inna', 'inna osoba prawna')], max_length=20, verbose_name='kto to jest')),
                ('publiczny', models.BooleanField(default=False, verbose_name='podmiot publiczny')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ZamknietaKarta',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('dane', models.JSONField(encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ('sha256', models.CharField(max_length=64, verbose_name='SHA-256 danych')),
            ],
            options={
                'verbose_name': 'zamknięta karta pracy',
                'verbose_name_plural': 'zamknięte karty pracy',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Zastrzezenie',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('tresc', models.TextField(max_length=2000, verbose_name='zastrzeżenie')),
                ('widzi_gmina', models.BooleanField(default=False, editable=False, verbose_name='widzi gmina')),
                ('odpowiedz', models.TextField(blank=True, max_length=2000, verbose_name='odpowiedź zespołu')),
                ('odpowiedziano', models.DateTimeField(editable=False, null=True)),
            ],
            options={
                'verbose_name': 'zastrzeżenie do wpisu',
                'verbose_name_plural': 'zastrzeżenia do wpisów',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='ZgodaNaPoznyWpis',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('klucz', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('rewizja', models.PositiveIntegerField(default=1, editable=False)),
                ('utworzono', models.DateTimeField(default=sciezka.sprawa.zegar.teraz, editable=False)),
                ('data', models.DateField(verbose_name='dzień pracy')),
                ('powod', models.TextField(max_length=1000, verbose_name='dlaczego wpis jest spóźniony')),
            ],
            options={
                'verbose_name': 'zgoda na późny wpis',
                'verbose_name_plural': 'zgody na późne wpisy',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='SprawaWRealizacji',
            fields=[
            ],
            options={
                'proxy': True,
                'indexes': [],
                'constraints': [],
            },
            bases=('sciezka.sprawa',),
        ),
        migrations.AddField(
            model_name='kamienmilowy',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='kamienmilowy',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='kamienmilowy',
            name='zalacznik',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='kamienie', to='sciezka.zalacznik', verbose_name='plik'),
        ),
        migrations.AddField(
            model_name='kamienmilowyevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='kamienmilowyevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='realizacja.kamienmilowy'),
        ),
        migrations.AddField(
            model_name='kamienmilowyevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='kamienmilowyevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='kamienmilowyevent',
            name='zalacznik',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.zalacznik', verbose_name='plik'),
        ),
        migrations.AddField(
            model_name='konsultacje',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='konsultacje',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='konsultacjeevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='konsultacjeevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='realizacja.konsultacje'),
        ),
        migrations.AddField(
            model_name='konsultacjeevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='konsultacjeevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='korektawpisu',
            name='potwierdzil_przed',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='korektawpisu',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='korektawpisu',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='krokzalozenia',
            name='akt',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='kroki_zalozenia', to='sciezka.aktprawny', verbose_name='akt prawny'),
        ),
        migrations.AddField(
            model_name='krokzalozenia',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='krokzalozenia',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='krokzalozeniaevent',
            name='akt',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.aktprawny', verbose_name='akt prawny'),
        ),
        migrations.AddField(
            model_name='krokzalozeniaevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='krokzalozeniaevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='realizacja.krokzalozenia'),
        ),
        migrations.AddField(
            model_name='krokzalozeniaevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='krokzalozeniaevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='miejscepracy',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='miejscepracy',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='miejscepracyevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='miejscepracyevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='realizacja.miejscepracy'),
        ),
        migrations.AddField(
            model_name='miejscepracyevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='miejscepracyevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='noweprzedsiebiorstwo',
            name='opinia',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sciezka.zalacznik', verbose_name='opinia prawna'),
        ),
        migrations.AddField(
            model_name='noweprzedsiebiorstwo',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='noweprzedsiebiorstwo',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='kamienmilowyevent',
            name='przedsiebiorstwo',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='realizacja.noweprzedsiebiorstwo'),
        ),
        migrations.AddField(
            model_name='kamienmilowy',
            name='przedsiebiorstwo',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='kamienie', to='realizacja.noweprzedsiebiorstwo'),
        ),
        migrations.AddField(
            model_name='noweprzedsiebiorstwoevent',
            name='opinia',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.zalacznik', verbose_name='opinia prawna'),
        ),
        migrations.AddField(
            model_name='noweprzedsiebiorstwoevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='noweprzedsiebiorstwoevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='realizacja.noweprzedsiebiorstwo'),
        ),
        migrations.AddField(
            model_name='noweprzedsiebiorstwoevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='noweprzedsiebiorstwoevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='obsadawizyty',
            name='osoba',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='udzial_w_wizytach', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='obsadawizyty',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='obsadawizyty',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='okressprawozdawczy',
            name='otworzyl',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='okressprawozdawczy',
            name='projekt',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='okresy', to='sciezka.projekt'),
        ),
        migrations.AddField(
            model_name='okressprawozdawczy',
            name='zamknal',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='planspoldzielni',
            name='sprawa',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='plan_spoldzielni', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='planspoldzielni',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='planspoldzielnievent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='planspoldzielnievent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='realizacja.planspoldzielni'),
        ),
        migrations.AddField(
            model_name='planspoldzielnievent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='planspoldzielnievent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='powiadomienieopracy',
            name='sprawa',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='powiadomienie_o_pracy', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='pozycjabudzetu',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='pozycjabudzetu',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='pozycjabudzetuevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='pozycjabudzetuevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='realizacja.pozycjabudzetu'),
        ),
        migrations.AddField(
            model_name='pozycjabudzetuevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='pozycjabudzetuevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='produkt',
            name='dzialanie',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='produkty', to='plan.dzialanie', verbose_name='działanie z planu'),
        ),
        migrations.AddField(
            model_name='produkt',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='produkt',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='produkt',
            name='zalacznik',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='produkty', to='sciezka.zalacznik', verbose_name='plik'),
        ),
        migrations.AddField(
            model_name='planspoldzielnievent',
            name='produkt',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='realizacja.produkt'),
        ),
        migrations.AddField(
            model_name='planspoldzielni',
            name='produkt',
            field=models.OneToOneField(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='plan_spoldzielni', to='realizacja.produkt'),
        ),
        migrations.AddField(
            model_name='produktevent',
            name='dzialanie',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plan.dzialanie', verbose_name='działanie z planu'),
        ),
        migrations.AddField(
            model_name='produktevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='produktevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='realizacja.produkt'),
        ),
        migrations.AddField(
            model_name='produktevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='produktevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='produktevent',
            name='zalacznik',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.zalacznik', verbose_name='plik'),
        ),
        migrations.AddField(
            model_name='przedsiewziecie',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='przedsiewziecie',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='przedsiewziecieevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='przedsiewziecieevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='realizacja.przedsiewziecie'),
        ),
        migrations.AddField(
            model_name='przedsiewziecieevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='przedsiewziecieevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='przyszlyzalozyciel',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='przyszlyzalozyciel',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='przyszlyzalozycielevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='przyszlyzalozycielevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='realizacja.przyszlyzalozyciel'),
        ),
        migrations.AddField(
            model_name='przyszlyzalozycielevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='przyszlyzalozycielevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='realizacja',
            name='sprawa',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='realizacja', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='realizacja',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='realizacjaevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='realizacjaevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='realizacja.realizacja'),
        ),
        migrations.AddField(
            model_name='realizacjaevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='realizacjaevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='ryzykoplanu',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='ryzykoplanu',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='ryzykoplanuevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='ryzykoplanuevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='realizacja.ryzykoplanu'),
        ),
        migrations.AddField(
            model_name='ryzykoplanuevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='ryzykoplanuevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='sesjadoradcza',
            name='produkt',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='sesje', to='realizacja.produkt', verbose_name='produkt doradztwa'),
        ),
        migrations.AddField(
            model_name='sesjadoradcza',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='sesjadoradcza',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='sesjadoradczaevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='sesjadoradczaevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='realizacja.sesjadoradcza'),
        ),
        migrations.AddField(
            model_name='sesjadoradczaevent',
            name='produkt',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='realizacja.produkt', verbose_name='produkt doradztwa'),
        ),
        migrations.AddField(
            model_name='sesjadoradczaevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='sesjadoradczaevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='spotkanie',
            name='dzialanie',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='spotkania', to='plan.dzialanie', verbose_name='działanie z planu'),
        ),
        migrations.AddField(
            model_name='spotkanie',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='spotkanie',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='spotkanieevent',
            name='dzialanie',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plan.dzialanie', verbose_name='działanie z planu'),
        ),
        migrations.AddField(
            model_name='spotkanieevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='spotkanieevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='realizacja.spotkanie'),
        ),
        migrations.AddField(
            model_name='spotkanieevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='spotkanieevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='standzialania',
            name='dzialanie',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='zakonczenie', to='plan.dzialanie'),
        ),
        migrations.AddField(
            model_name='standzialania',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='standzialania',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='standzialaniaevent',
            name='dzialanie',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plan.dzialanie'),
        ),
        migrations.AddField(
            model_name='standzialaniaevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='standzialaniaevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='realizacja.standzialania'),
        ),
        migrations.AddField(
            model_name='standzialaniaevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='standzialaniaevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='uczestnik',
            name='spotkanie',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='uczestnicy', to='realizacja.spotkanie'),
        ),
        migrations.AddField(
            model_name='uczestnik',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='uczestnik',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='uwagakonsultacji',
            name='konsultacje',
            field=models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='uwagi', to='realizacja.konsultacje'),
        ),
        migrations.AddField(
            model_name='uwagakonsultacji',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='uwagakonsultacji',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='uwagakonsultacjievent',
            name='konsultacje',
            field=models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='realizacja.konsultacje'),
        ),
        migrations.AddField(
            model_name='uwagakonsultacjievent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='uwagakonsultacjievent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='realizacja.uwagakonsultacji'),
        ),
        migrations.AddField(
            model_name='uwagakonsultacjievent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='uwagakonsultacjievent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='wersjaproduktu',
            name='odbior_zapisal',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='wersjaproduktu',
            name='produkt',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='wersje', to='realizacja.produkt'),
        ),
        migrations.AddField(
            model_name='wersjaproduktu',
            name='protokol',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='protokoly_odbioru', to='sciezka.zalacznik', verbose_name='protokół odbioru'),
        ),
        migrations.AddField(
            model_name='wersjaproduktu',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='wersjaproduktu',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='wersjaproduktu',
            name='zalacznik',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='wersje_produktow', to='sciezka.zalacznik', verbose_name='plik'),
        ),
        migrations.AddField(
            model_name='wizyta',
            name='dzialanie',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='wizyty', to='plan.dzialanie', verbose_name='działanie z planu'),
        ),
        migrations.AddField(
            model_name='wizyta',
            name='odwolal',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='wizyta',
            name='osoby',
            field=models.ManyToManyField(related_name='wizyty', through='realizacja.ObsadaWizyty', through_fields=('wizyta', 'osoba'), to=settings.AUTH_USER_MODEL, verbose_name='kto z zespołu'),
        ),
        migrations.AddField(
            model_name='wizyta',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='wizyta',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='obsadawizyty',
            name='wizyta',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='obsada', to='realizacja.wizyta'),
        ),
        migrations.AddField(
            model_name='wizytaevent',
            name='dzialanie',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plan.dzialanie', verbose_name='działanie z planu'),
        ),
        migrations.AddField(
            model_name='wizytaevent',
            name='odwolal',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='wizytaevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='wizytaevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='realizacja.wizyta'),
        ),
        migrations.AddField(
            model_name='wizytaevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='wizytaevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='wpispracy',
            name='autor',
            field=models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='wpisy', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='wpispracy',
            name='dzialanie',
            field=models.ForeignKey(blank=True, help_text='Puste oznacza pracę poza planem.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='wpisy', to='plan.dzialanie', verbose_name='działanie z planu'),
        ),
        migrations.AddField(
            model_name='wpispracy',
            name='potwierdzil',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='wpispracy',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='wpispracy',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='spotkanieevent',
            name='wpis',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='realizacja.wpispracy'),
        ),
        migrations.AddField(
            model_name='spotkanie',
            name='wpis',
            field=models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='spotkanie', to='realizacja.wpispracy'),
        ),
        migrations.AddField(
            model_name='sesjadoradczaevent',
            name='wpis',
            field=models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='realizacja.wpispracy'),
        ),
        migrations.AddField(
            model_name='sesjadoradcza',
            name='wpis',
            field=models.OneToOneField(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='sesja', to='realizacja.wpispracy'),
        ),
        migrations.AddField(
            model_name='przedsiewziecieevent',
            name='wpis',
            field=models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='realizacja.wpispracy'),
        ),
        migrations.AddField(
            model_name='przedsiewziecie',
            name='wpis',
            field=models.OneToOneField(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='przedsiewziecie', to='realizacja.wpispracy'),
        ),
        migrations.AddField(
            model_name='obsadawizyty',
            name='wpis',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='z_wizyty', to='realizacja.wpispracy', verbose_name='wpis pracy'),
        ),
        migrations.AddField(
            model_name='korektawpisu',
            name='wpis',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='korekty', to='realizacja.wpispracy'),
        ),
        migrations.AddField(
            model_name='konsultacjeevent',
            name='wpis',
            field=models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='realizacja.wpispracy'),
        ),
        migrations.AddField(
            model_name='konsultacje',
            name='wpis',
            field=models.OneToOneField(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='konsultacje', to='realizacja.wpispracy'),
        ),
        migrations.AddField(
            model_name='wpispracyevent',
            name='autor',
            field=models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='wpispracyevent',
            name='dzialanie',
            field=models.ForeignKey(blank=True, db_constraint=False, help_text='Puste oznacza pracę poza planem.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plan.dzialanie', verbose_name='działanie z planu'),
        ),
        migrations.AddField(
            model_name='wpispracyevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='wpispracyevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='realizacja.wpispracy'),
        ),
        migrations.AddField(
            model_name='wpispracyevent',
            name='potwierdzil',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='wpispracyevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='wpispracyevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='zalacznikwpisu',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='zalacznikwpisu',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='zalacznikwpisu',
            name='wpis',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='powiazania_plikow', to='realizacja.wpispracy'),
        ),
        migrations.AddField(
            model_name='zalacznikwpisu',
            name='zalacznik',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='powiazania_wpisow', to='sciezka.zalacznik'),
        ),
        migrations.AddField(
            model_name='wpispracy',
            name='zalaczniki',
            field=models.ManyToManyField(related_name='wpisy', through='realizacja.ZalacznikWpisu', to='sciezka.zalacznik'),
        ),
        migrations.AddField(
            model_name='zalozyciel',
            name='przedsiebiorstwo',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='zalozyciele', to='realizacja.noweprzedsiebiorstwo'),
        ),
        migrations.AddField(
            model_name='zalozyciel',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='zalozyciel',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='zalozycielevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='zalozycielevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='realizacja.zalozyciel'),
        ),
        migrations.AddField(
            model_name='zalozycielevent',
            name='przedsiebiorstwo',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='realizacja.noweprzedsiebiorstwo'),
        ),
        migrations.AddField(
            model_name='zalozycielevent',
            name='sprawa',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='zalozycielevent',
            name='utworzyl',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='zamknietakarta',
            name='okres',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='karty', to='realizacja.okressprawozdawczy'),
        ),
        migrations.AddField(
            model_name='zamknietakarta',
            name='osoba',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='zamknietakarta',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='zamkniete_karty', to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='zastrzezenie',
            name='odpowiedzial',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='zastrzezenie',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='zastrzezenie',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='zastrzezenie',
            name='wpis',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='zastrzezenia', to='realizacja.wpispracy'),
        ),
        migrations.AddField(
            model_name='zgodanapoznywpis',
            name='osoba',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='kto wpisze pracę'),
        ),
        migrations.AddField(
            model_name='zgodanapoznywpis',
            name='sprawa',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='sciezka.sprawa'),
        ),
        migrations.AddField(
            model_name='zgodanapoznywpis',
            name='utworzyl',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='wpispracyevent',
            name='zgoda',
            field=models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='realizacja.zgodanapoznywpis'),
        ),
        migrations.AddField(
            model_name='wpispracy',
            name='zgoda',
            field=models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='wpis', to='realizacja.zgodanapoznywpis'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sprawawrealizacji',
            trigger=pgtrigger.compiler.Trigger(name='obligatoryjne', sql=sciezka.sprawa.straz.SqlBezObejscia(func="\n        IF NEW.stan <> 'rezultaty' OR OLD.stan <> 'realizacja' OR EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN RETURN NEW; END IF;\n        \n        IF NOT (\n        EXISTS (SELECT 1 FROM realizacja_wpispracy f1\n                WHERE f1.sprawa_id = NEW.id AND f1.forma = 1 AND f1.potwierdzono IS NOT NULL)\n        AND (EXISTS (SELECT 1 FROM realizacja_produkt p WHERE p.sprawa_id = NEW.id AND p.rodzaj = 'koncepcja_z_planem')\n             OR (EXISTS (SELECT 1 FROM realizacja_produkt p WHERE p.sprawa_id = NEW.id AND p.rodzaj = 'koncepcja') AND EXISTS (SELECT 1 FROM realizacja_produkt p WHERE p.sprawa_id = NEW.id AND p.rodzaj = 'wstepny_plan'))\n             OR EXISTS (SELECT 1 FROM realizacja_realizacja r\n                        WHERE r.sprawa_id = NEW.id AND btrim(r.brak_koncepcji_powod) <> ''))) THEN\n            RAISE EXCEPTION 'Nie wykonano jeszcze formy obligatoryjnej: bieżąca współpraca z animatorem.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NOT EXISTS (SELECT 1 FROM realizacja_wpispracy f2\n        WHERE f2.sprawa_id = NEW.id AND f2.forma = 2 AND f2.potwierdzono IS NOT NULL\n          AND f2.rola_autora = 'doradca' AND f2.wynik_doradztwa <> '') THEN\n            RAISE EXCEPTION 'Nie wykonano jeszcze formy obligatoryjnej: doradztwo specjalistyczne.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NEW;\n    ", hash='fda4c47364cb86eaf59566709621a92d93c5d933', operation='UPDATE', pgid='pgtrigger_obligatoryjne_609ec', table='sciezka_sprawa', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='krokzalozenia',
            constraint=models.CheckConstraint(condition=models.Q(('nazwa__regex', '^\\s*$'), _negated=True), name='krok_zalozenia_ma_nazwe'),
        ),
        migrations.AddConstraint(
            model_name='krokzalozenia',
            constraint=models.CheckConstraint(condition=models.Q(('przepis', ''), ('akt__isnull', False), _connector='OR'), name='krok_zalozenia_przepis_z_aktu', violation_error_message='Wybierz akt, z którego jest ten przepis.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='krokzalozenia',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'realizacja' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „realizacja”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='34cbdc42f8fb7cb50a97dbeaed84da4e2823e090', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_45d9e', table='realizacja_krokzalozenia', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='krokzalozenia',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "realizacja_krokzalozeniaevent" ("akt_id", "dokument", "id", "klucz", "kto", "nazwa", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "przepis", "rewizja", "sprawa_id", "termin", "utworzono", "utworzyl_id") VALUES (NEW."akt_id", NEW."dokument", NEW."id", NEW."klucz", NEW."kto", NEW."nazwa", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."przepis", NEW."rewizja", NEW."sprawa_id", NEW."termin", NEW."utworzono", NEW."utworzyl_id"); RETURN NULL;', hash='387adbc61beb7955f494b11255d17b89fc7e784c', operation='INSERT', pgid='pgtrigger_insert_insert_0a6ca', table='realizacja_krokzalozenia', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='krokzalozenia',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "realizacja_krokzalozeniaevent" ("akt_id", "dokument", "id", "klucz", "kto", "nazwa", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "przepis", "rewizja", "sprawa_id", "termin", "utworzono", "utworzyl_id") VALUES (NEW."akt_id", NEW."dokument", NEW."id", NEW."klucz", NEW."kto", NEW."nazwa", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."przepis", NEW."rewizja", NEW."sprawa_id", NEW."termin", NEW."utworzono", NEW."utworzyl_id"); RETURN NULL;', hash='c7ee21e4ce1700b41586eda51ffa0cdd29c37989', operation='UPDATE', pgid='pgtrigger_update_update_57dda', table='realizacja_krokzalozenia', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='krokzalozeniaevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='6811910348174858f061626fb1369824cd28c243', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e0d8a', table='realizacja_krokzalozeniaevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='miejscepracy',
            constraint=models.CheckConstraint(condition=models.Q(('osob__gte', 1), ('z_grup__lte', models.F('osob'))), name='miejsce_pracy_osoby', violation_error_message='Osób z grup ustawowych nie może być więcej niż wszystkich.'),
        ),
        migrations.AddConstraint(
            model_name='miejscepracy',
            constraint=models.CheckConstraint(condition=models.Q(('etat__gt', 0), ('etat__lte', 1)), name='miejsce_pracy_etat', violation_error_message='Wymiar etatu: więcej niż 0, najwyżej 1.'),
        ),
        migrations.AddConstraint(
            model_name='miejscepracy',
            constraint=models.CheckConstraint(condition=models.Q(('rok__range', (2020, 2060))), name='miejsce_pracy_rok'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='miejscepracy',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'realizacja' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „realizacja”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='df226de9df8c0ff905607d7a740af761639c80b0', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_293fd', table='realizacja_miejscepracy', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='miejscepracy',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "realizacja_miejscepracyevent" ("etat", "id", "klucz", "osob", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rewizja", "rok", "sprawa_id", "stanowisko", "utworzono", "utworzyl_id", "z_grup") VALUES (NEW."etat", NEW."id", NEW."klucz", NEW."osob", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rewizja", NEW."rok", NEW."sprawa_id", NEW."stanowisko", NEW."utworzono", NEW."utworzyl_id", NEW."z_grup"); RETURN NULL;', hash='f4c3064d8e7c2cb428ef2e1d70eb7ced2457034e', operation='INSERT', pgid='pgtrigger_insert_insert_169a4', table='realizacja_miejscepracy', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='miejscepracy',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "realizacja_miejscepracyevent" ("etat", "id", "klucz", "osob", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rewizja", "rok", "sprawa_id", "stanowisko", "utworzono", "utworzyl_id", "z_grup") VALUES (NEW."etat", NEW."id", NEW."klucz", NEW."osob", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rewizja", NEW."rok", NEW."sprawa_id", NEW."stanowisko", NEW."utworzono", NEW."utworzyl_id", NEW."z_grup"); RETURN NULL;', hash='6f29471ac46334563203e721eead7e141584a420', operation='UPDATE', pgid='pgtrigger_update_update_d591b', table='realizacja_miejscepracy', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='miejscepracyevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='0f255d69c7c52b40a4ac4b467fd6423ac1bb25e0', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_fc7b6', table='realizacja_miejscepracyevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='noweprzedsiebiorstwo',
            constraint=models.CheckConstraint(condition=models.Q(('nazwa__regex', '^\\s*$'), _negated=True), name='ps_ma_nazwe'),
        ),
        migrations.AddConstraint(
            model_name='noweprzedsiebiorstwo',
            constraint=models.CheckConstraint(condition=models.Q(('tryb__in', ['', 'in_house', 'art_94', 'art_361', 'konkurs', 'inny'])), name='ps_znany_tryb'),
        ),
        migrations.AddConstraint(
            model_name='noweprzedsiebiorstwo',
            constraint=models.CheckConstraint(condition=models.Q(('opinia__isnull', True), models.Q(models.Q(('opinia_kto__regex', '^\\s*$'), _negated=True), ('opinia_data__isnull', False)), _connector='OR'), name='ps_opinia_z_autorem_i_data', violation_error_message='Podaj, kto i kiedy wydał opinię prawną.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noweprzedsiebiorstwo',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.opinia_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM sciezka_zalacznik t WHERE t.id = NEW.opinia_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'realizacja' AND v_stan IS DISTINCT FROM 'rezultaty' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „realizacja” albo „rezultaty”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = v_sprawa AND w.rodzaj = 'raport'\n                   AND (w.stan = 'wyslana' OR (w.stan = 'przyjeta' AND w.przebieg = v_przebieg))) THEN\n            RAISE EXCEPTION 'Dokument jest w przeglądzie albo przyjęty, więc danych etapu nie można zmieniać.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='2dce2fd62389fa1ee4e6afe2d9cf73844e588b2e', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_337c9', table='realizacja_noweprzedsiebiorstwo', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noweprzedsiebiorstwo',
            trigger=pgtrigger.compiler.Trigger(name='zasady_ps', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_ps bigint;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN RETURN NULL; END IF;\n        IF TG_OP = 'DELETE' THEN v_ps := OLD.id; ELSE v_ps := NEW.id; END IF;\n        PERFORM 1 FROM realizacja_noweprzedsiebiorstwo p WHERE p.id = v_ps FOR NO KEY UPDATE;\n        IF EXISTS (SELECT 1 FROM realizacja_kamienmilowy o WHERE o.przedsiebiorstwo_id = v_ps\n        AND o.kod = 'M17' AND o.stan = 'osiagniety') AND EXISTS (\n        SELECT 1 FROM realizacja_noweprzedsiebiorstwo p\n        WHERE p.id = v_ps\n          AND NOT EXISTS (SELECT 1 FROM sciezka_zalacznik a WHERE a.id = p.opinia_id AND a.usunieto IS NULL)\n          AND COALESCE((SELECT NULLIF(u.tryb, '') FROM realizacja_kamienmilowy u\n                        WHERE u.przedsiebiorstwo_id = p.id AND u.kod = 'M17'), p.tryb) = 'in_house'\n          AND EXISTS (SELECT 1 FROM realizacja_zalozyciel z WHERE z.przedsiebiorstwo_id = p.id AND NOT z.publiczny)) THEN\n            RAISE EXCEPTION 'Zlecenie in-house przy prywatnym założycielu wymaga opinii prawnej w aktach.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM realizacja_kamienmilowy o WHERE o.przedsiebiorstwo_id = v_ps\n        AND o.kod = 'M10' AND o.stan = 'osiagniety') AND EXISTS (\n            SELECT 1 FROM realizacja_noweprzedsiebiorstwo p WHERE p.id = v_ps AND p.forma = 'spoldzielnia_op'\n            AND (SELECT count(*) FROM realizacja_zalozyciel z WHERE z.przedsiebiorstwo_id = p.id) < 2) THEN\n            RAISE EXCEPTION 'Spółdzielnię socjalną osób prawnych zakładają co najmniej dwie osoby prawne.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NULL;\n        ", hash='1b6c045dfeab85ad4fe8f1f1a20fc30e8cafdd85', operation='UPDATE', pgid='pgtrigger_zasady_ps_b1b72', table='realizacja_noweprzedsiebiorstwo', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noweprzedsiebiorstwo',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "realizacja_noweprzedsiebiorstwoevent" ("forma", "id", "klucz", "nazwa", "notatka", "opinia_data", "opinia_id", "opinia_kto", "opis", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "powod_zaniechania", "rewizja", "sprawa_id", "tryb", "utworzono", "utworzyl_id", "widzi_gmina") VALUES (NEW."forma", NEW."id", NEW."klucz", NEW."nazwa", NEW."notatka", NEW."opinia_data", NEW."opinia_id", NEW."opinia_kto", NEW."opis", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."powod_zaniechania", NEW."rewizja", NEW."sprawa_id", NEW."tryb", NEW."utworzono", NEW."utworzyl_id", NEW."widzi_gmina"); RETURN NULL;', hash='3ed1d993f4f0c3e01d39b82a4f819e5b74406ed3', operation='INSERT', pgid='pgtrigger_insert_insert_9b615', table='realizacja_noweprzedsiebiorstwo', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noweprzedsiebiorstwo',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "realizacja_noweprzedsiebiorstwoevent" ("forma", "id", "klucz", "nazwa", "notatka", "opinia_data", "opinia_id", "opinia_kto", "opis", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "powod_zaniechania", "rewizja", "sprawa_id", "tryb", "utworzono", "utworzyl_id", "widzi_gmina") VALUES (NEW."forma", NEW."id", NEW."klucz", NEW."nazwa", NEW."notatka", NEW."opinia_data", NEW."opinia_id", NEW."opinia_kto", NEW."opis", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."powod_zaniechania", NEW."rewizja", NEW."sprawa_id", NEW."tryb", NEW."utworzono", NEW."utworzyl_id", NEW."widzi_gmina"); RETURN NULL;', hash='a8b5d44507f6ade12c1908c792ea7ad98d4443f5', operation='UPDATE', pgid='pgtrigger_update_update_c4d5b', table='realizacja_noweprzedsiebiorstwo', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='kamienmilowyevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='30b88c5e32670b0698b584045f5d678a9377b749', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8b776', table='realizacja_kamienmilowyevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='kamienmilowy',
            constraint=models.UniqueConstraint(fields=('przedsiebiorstwo', 'kod'), name='kamien_raz'),
        ),
        migrations.AddConstraint(
            model_name='kamienmilowy',
            constraint=models.CheckConstraint(condition=models.Q(('kod__in', ('M01', 'M02', 'M03', 'M04', 'M05', 'M06', 'M07', 'M08', 'M09', 'M10', 'M11', 'M12', 'M13', 'M14', 'M15', 'M16', 'M17', 'M18'))), name='kamien_znany_kod'),
        ),
        migrations.AddConstraint(
            model_name='kamienmilowy',
            constraint=models.CheckConstraint(condition=models.Q(('stan__in', ['otwarty', 'osiagniety', 'nie_dotyczy'])), name='kamien_znany_stan'),
        ),
        migrations.AddConstraint(
            model_name='kamienmilowy',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('stan', 'nie_dotyczy'), models.Q(('powod__regex', '^\\s*$'), _negated=True)), models.Q(models.Q(('stan', 'nie_dotyczy'), _negated=True), ('powod', '')), _connector='OR'), name='kamien_nie_dotyczy_z_powodem', violation_error_message='Napisz, dlaczego ten kamień nie dotyczy.'),
        ),
        migrations.AddConstraint(
            model_name='kamienmilowy',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('stan', 'osiagniety'), _negated=True), models.Q(('data__isnull', False), models.Q(models.Q(('dokument__regex', '^\\s*$'), _negated=True), models.Q(('adres', ''), _negated=True), ('zalacznik__isnull', False), _connector='OR')), _connector='OR'), name='kamien_osiagniety_z_dowodem', violation_error_message='Podaj datę na dokumencie i dowód: plik, nazwę dokumentu albo adres w BIP.'),
        ),
        migrations.AddConstraint(
            model_name='kamienmilowy',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kod', 'M12'), models.Q(('krs', ''), ('nip', ''), ('regon', '')), _connector='OR'), ('krs__regex', '^(\\d{10})?$'), ('nip__regex', '^(\\d{10})?$'), ('regon__regex', '^(\\d{9}|\\d{14})?$'), models.Q(('krs__regex', '^0+$'), _negated=True), models.Q(('nip__regex', '^0+$'), _negated=True), models.Q(('regon__regex', '^0+$'), _negated=True), models.Q(models.Q(('kod', 'M12'), ('stan', 'osiagniety'), _negated=True), models.Q(('krs', ''), _negated=True), _connector='OR')), name='kamien_numery_rejestrow', violation_error_message='Wpis do KRS ma numer KRS; numery zapisuje się samymi cyframi.'),
        ),
        migrations.AddConstraint(
            model_name='kamienmilowy',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kod', 'M14'), ('liczba__isnull', True), _connector='OR'), models.Q(models.Q(('kod', 'M14'), ('stan', 'osiagniety'), _negated=True), ('liczba__isnull', False), _connector='OR')), name='kamien_liczba_osob', violation_error_message='Podaj, ile osób zatrudniono.'),
        ),
        migrations.AddConstraint(
            model_name='kamienmilowy',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kod', 'M17'), models.Q(('kwota__isnull', True), ('tryb', '')), _connector='OR'), models.Q(('kwota__isnull', True), ('kwota__gte', 0), _connector='OR'), models.Q(models.Q(('kod', 'M17'), ('stan', 'osiagniety'), _negated=True), models.Q(models.Q(('tryb', ''), _negated=True), ('kwota__isnull', False)), _connector='OR')), name='kamien_tryb_i_kwota', violation_error_message='Podaj tryb i kwotę pierwszego zlecenia.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='kamienmilowy',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.przedsiebiorstwo_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM realizacja_noweprzedsiebiorstwo t WHERE t.id = NEW.przedsiebiorstwo_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.zalacznik_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM sciezka_zalacznik t WHERE t.id = NEW.zalacznik_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'realizacja' AND v_stan IS DISTINCT FROM 'rezultaty' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „realizacja” albo „rezultaty”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = v_sprawa AND w.rodzaj = 'raport'\n                   AND (w.stan = 'wyslana' OR (w.stan = 'przyjeta' AND w.przebieg = v_przebieg))) THEN\n            RAISE EXCEPTION 'Dokument jest w przeglądzie albo przyjęty, więc danych etapu nie można zmieniać.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='e397db17eae7b179f90eba6e40a3a08633d3822b', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_55038', table='realizacja_kamienmilowy', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='kamienmilowy',
            trigger=pgtrigger.compiler.Trigger(name='miejsce', sql=sciezka.sprawa.straz.SqlBezObejscia(func="\n        IF NEW.przedsiebiorstwo_id <> OLD.przedsiebiorstwo_id OR NEW.kod <> OLD.kod THEN\n            RAISE EXCEPTION 'Kamienia milowego nie można przenieść do innego przedsiębiorstwa ani pod inny kod.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NEW;\n    ", hash='495a4fc8f8f7bac921e018224d51974911effb7f', operation='UPDATE', pgid='pgtrigger_miejsce_66cdd', table='realizacja_kamienmilowy', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='kamienmilowy',
            trigger=pgtrigger.compiler.Trigger(name='daty', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_wczesniej text; v_pozniej text;', func="\n        IF NEW.stan <> 'osiagniety' OR EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN RETURN NEW; END IF;\n        PERFORM 1 FROM realizacja_noweprzedsiebiorstwo p WHERE p.id = NEW.przedsiebiorstwo_id FOR NO KEY UPDATE;\n        SELECT w.wczesniej, w.pozniej INTO v_wczesniej, v_pozniej\n        FROM (VALUES ('M07', 'M11'), ('M07', 'M12'), ('M08', 'M11'), ('M08', 'M12'), ('M10', 'M11'), ('M10', 'M12'), ('M11', 'M12'), ('M12', 'M15'), ('M12', 'M16'), ('M15', 'M16')) AS w(wczesniej, pozniej)\n        JOIN realizacja_kamienmilowy k ON k.przedsiebiorstwo_id = NEW.przedsiebiorstwo_id AND k.id <> NEW.id\n             AND k.stan = 'osiagniety'\n        WHERE (w.pozniej = NEW.kod AND w.wczesniej = k.kod AND k.data > NEW.data)\n           OR (w.wczesniej = NEW.kod AND w.pozniej = k.kod AND k.data < NEW.data)\n        LIMIT 1;\n        IF FOUND THEN\n            RAISE EXCEPTION 'Daty nie są po kolei: % nie może być później niż %.', v_wczesniej, v_pozniej USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NEW;\n    ", hash='0ad0407c9b95d78fab26db3a8f878e58a8df4f46', operation='INSERT OR UPDATE', pgid='pgtrigger_daty_2aeef', table='realizacja_kamienmilowy', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='kamienmilowy',
            trigger=pgtrigger.compiler.Trigger(name='zasady_ps', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_ps bigint;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN RETURN NULL; END IF;\n        IF TG_OP = 'DELETE' THEN v_ps := OLD.przedsiebiorstwo_id; ELSE v_ps := NEW.przedsiebiorstwo_id; END IF;\n        PERFORM 1 FROM realizacja_noweprzedsiebiorstwo p WHERE p.id = v_ps FOR NO KEY UPDATE;\n        IF EXISTS (SELECT 1 FROM realizacja_kamienmilowy o WHERE o.przedsiebiorstwo_id = v_ps\n        AND o.kod = 'M17' AND o.stan = 'osiagniety') AND EXISTS (\n        SELECT 1 FROM realizacja_noweprzedsiebiorstwo p\n        WHERE p.id = v_ps\n          AND NOT EXISTS (SELECT 1 FROM sciezka_zalacznik a WHERE a.id = p.opinia_id AND a.usunieto IS NULL)\n          AND COALESCE((SELECT NULLIF(u.tryb, '') FROM realizacja_kamienmilowy u\n                        WHERE u.przedsiebiorstwo_id = p.id AND u.kod = 'M17'), p.tryb) = 'in_house'\n          AND EXISTS (SELECT 1 FROM realizacja_zalozyciel z WHERE z.przedsiebiorstwo_id = p.id AND NOT z.publiczny)) THEN\n            RAISE EXCEPTION 'Zlecenie in-house przy prywatnym założycielu wymaga opinii prawnej w aktach.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM realizacja_kamienmilowy o WHERE o.przedsiebiorstwo_id = v_ps\n        AND o.kod = 'M10' AND o.stan = 'osiagniety') AND EXISTS (\n            SELECT 1 FROM realizacja_noweprzedsiebiorstwo p WHERE p.id = v_ps AND p.forma = 'spoldzielnia_op'\n            AND (SELECT count(*) FROM realizacja_zalozyciel z WHERE z.przedsiebiorstwo_id = p.id) < 2) THEN\n            RAISE EXCEPTION 'Spółdzielnię socjalną osób prawnych zakładają co najmniej dwie osoby prawne.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NULL;\n        ", hash='fed957bf30c2abd13cbf348fa3d708fcdfd29712', operation='INSERT OR UPDATE', pgid='pgtrigger_zasady_ps_4699a', table='realizacja_kamienmilowy', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='kamienmilowy',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "realizacja_kamienmilowyevent" ("adres", "data", "dokument", "id", "klucz", "kod", "krs", "kwota", "liczba", "nip", "notatka", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "powod", "przedsiebiorstwo_id", "regon", "rewizja", "sprawa_id", "stan", "tryb", "utworzono", "utworzyl_id", "widzi_gmina", "zalacznik_id", "zapisano") VALUES (NEW."adres", NEW."data", NEW."dokument", NEW."id", NEW."klucz", NEW."kod", NEW."krs", NEW."kwota", NEW."liczba", NEW."nip", NEW."notatka", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."powod", NEW."przedsiebiorstwo_id", NEW."regon", NEW."rewizja", NEW."sprawa_id", NEW."stan", NEW."tryb", NEW."utworzono", NEW."utworzyl_id", NEW."widzi_gmina", NEW."zalacznik_id", NEW."zapisano"); RETURN NULL;', hash='dc424a5314e2ab1e5ca200af0f0a514dcb17f546', operation='INSERT', pgid='pgtrigger_insert_insert_e45f8', table='realizacja_kamienmilowy', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='kamienmilowy',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "realizacja_kamienmilowyevent" ("adres", "data", "dokument", "id", "klucz", "kod", "krs", "kwota", "liczba", "nip", "notatka", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "powod", "przedsiebiorstwo_id", "regon", "rewizja", "sprawa_id", "stan", "tryb", "utworzono", "utworzyl_id", "widzi_gmina", "zalacznik_id", "zapisano") VALUES (NEW."adres", NEW."data", NEW."dokument", NEW."id", NEW."klucz", NEW."kod", NEW."krs", NEW."kwota", NEW."liczba", NEW."nip", NEW."notatka", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."powod", NEW."przedsiebiorstwo_id", NEW."regon", NEW."rewizja", NEW."sprawa_id", NEW."stan", NEW."tryb", NEW."utworzono", NEW."utworzyl_id", NEW."widzi_gmina", NEW."zalacznik_id", NEW."zapisano"); RETURN NULL;', hash='24a4ccef04853b4d10053e48669ccfe9d247b5b1', operation='UPDATE', pgid='pgtrigger_update_update_93654', table='realizacja_kamienmilowy', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='noweprzedsiebiorstwoevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='ef9f060baf9035b6d12b4bd21c40b2483341fd57', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3fe0c', table='realizacja_noweprzedsiebiorstwoevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='okressprawozdawczy',
            index=models.Index(fields=['projekt', 'od', 'do'], name='realizacja__projekt_e05d00_idx'),
        ),
        migrations.AddConstraint(
            model_name='okressprawozdawczy',
            constraint=models.CheckConstraint(condition=models.Q(('do__gte', models.F('od'))), name='okres_daty_po_kolei', violation_error_message='Koniec okresu nie może być wcześniejszy niż początek.'),
        ),
        migrations.AddConstraint(
            model_name='okressprawozdawczy',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('otwarto__isnull', True), ('otworzyl__isnull', True), ('powod_otwarcia', '')), models.Q(('otwarto__isnull', False), ('otworzyl__isnull', False), models.Q(('powod_otwarcia__regex', '^\\s*$'), _negated=True)), _connector='OR'), name='okres_otwarty_z_powodem', violation_error_message='Podaj powód otwarcia okresu.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='okressprawozdawczy',
            trigger=pgtrigger.compiler.Trigger(name='zamkniecie', sql=sciezka.sprawa.straz.SqlBezObejscia(func='\n        \n        PERFORM 1 FROM sciezka_sprawa s WHERE s.projekt_id = NEW.projekt_id ORDER BY s.id FOR NO KEY UPDATE;\n        PERFORM 1 FROM sciezka_projekt p WHERE p.id = NEW.projekt_id FOR NO KEY UPDATE;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN RETURN NEW; END IF;\n        IF NEW.otwarto IS NOT NULL THEN RAISE EXCEPTION \'Okres zamyka się, zanim się go otworzy ponownie.\' USING ERRCODE = \'check_violation\', HINT = \'straz\'; END IF;\n        IF NEW."do" >= (NEW.zamknieto AT TIME ZONE \'Europe/Warsaw\')::date THEN\n            RAISE EXCEPTION \'Zamknąć można tylko okres, który już minął.\' USING ERRCODE = \'check_violation\', HINT = \'straz\';\n        END IF;\n        IF EXISTS (SELECT 1 FROM realizacja_okressprawozdawczy o WHERE o.projekt_id = NEW.projekt_id AND o.otwarto IS NULL\n                   AND o.od <= NEW."do" AND o."do" >= NEW.od) THEN\n            RAISE EXCEPTION \'Ten okres zachodzi na inny zamknięty okres.\' USING ERRCODE = \'check_violation\', HINT = \'straz\';\n        END IF;\n        RETURN NEW;\n        ', hash='3ad6e0db6fafe8e8f2f9233152c2537f6cbd540b', operation='INSERT', pgid='pgtrigger_zamkniecie_2bbea', table='realizacja_okressprawozdawczy', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='okressprawozdawczy',
            trigger=pgtrigger.compiler.Trigger(name='otwarcie', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_stary RECORD;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        IF TG_OP = 'UPDATE' THEN\n            \n        PERFORM 1 FROM sciezka_sprawa s WHERE s.projekt_id = NEW.projekt_id ORDER BY s.id FOR NO KEY UPDATE;\n        PERFORM 1 FROM sciezka_projekt p WHERE p.id = NEW.projekt_id FOR NO KEY UPDATE;\n            v_stary := OLD;\n            v_stary.otworzyl_id := NEW.otworzyl_id;\n            v_stary.otwarto := NEW.otwarto;\n            v_stary.powod_otwarcia := NEW.powod_otwarcia;\n            IF v_stary IS NOT DISTINCT FROM NEW AND OLD.otwarto IS NULL AND NEW.otwarto IS NOT NULL THEN RETURN NEW; END IF;\n        END IF;\n        RAISE EXCEPTION 'Zamkniętego okresu nie można zmienić ani usunąć; można go raz otworzyć, z powodem.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        ", hash='6b3372f53a9e50d372c4e2895681943e63ab792e', operation='UPDATE OR DELETE', pgid='pgtrigger_otwarcie_8ca1a', table='realizacja_okressprawozdawczy', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='pozycjabudzetu',
            constraint=models.CheckConstraint(condition=models.Q(('kwota__gt', 0)), name='pozycja_budzetu_kwota', violation_error_message='Kwota musi być większa od zera; czy to przychód, czy koszt, mówi rodzaj.'),
        ),
        migrations.AddConstraint(
            model_name='pozycjabudzetu',
            constraint=models.CheckConstraint(condition=models.Q(('rok__range', (2020, 2060))), name='pozycja_budzetu_rok'),
        ),
        migrations.AddConstraint(
            model_name='pozycjabudzetu',
            constraint=models.UniqueConstraint(fields=('sprawa', 'rodzaj', 'nazwa', 'rok'), name='pozycja_budzetu_raz_w_roku', violation_error_message='Ta pozycja ma już kwotę w tym roku. Zmień ją albo podaj inną nazwę.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='pozycjabudzetu',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'realizacja' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „realizacja”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='b6fe5f1ef3f336922aba485435b4a813e8efbbea', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_03464', table='realizacja_pozycjabudzetu', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='pozycjabudzetu',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "realizacja_pozycjabudzetuevent" ("id", "klucz", "kwota", "nazwa", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rewizja", "rodzaj", "rok", "sprawa_id", "utworzono", "utworzyl_id") VALUES (NEW."id", NEW."klucz", NEW."kwota", NEW."nazwa", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rewizja", NEW."rodzaj", NEW."rok", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id"); RETURN NULL;', hash='413269dee89c675a246451641af4f3a3a7f2b514', operation='INSERT', pgid='pgtrigger_insert_insert_259ce', table='realizacja_pozycjabudzetu', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='pozycjabudzetu',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "realizacja_pozycjabudzetuevent" ("id", "klucz", "kwota", "nazwa", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rewizja", "rodzaj", "rok", "sprawa_id", "utworzono", "utworzyl_id") VALUES (NEW."id", NEW."klucz", NEW."kwota", NEW."nazwa", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rewizja", NEW."rodzaj", NEW."rok", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id"); RETURN NULL;', hash='76f74ad28e70a7c80185d2b615b4be5a36482f06', operation='UPDATE', pgid='pgtrigger_update_update_4579d', table='realizacja_pozycjabudzetu', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='pozycjabudzetuevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='1e88e37dd857fdb9063ea84a240e48bbbde3bdde', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bcd44', table='realizacja_pozycjabudzetuevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='produkt',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.dzialanie_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM plan_dzialanie t WHERE t.id = NEW.dzialanie_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.zalacznik_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM sciezka_zalacznik t WHERE t.id = NEW.zalacznik_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'realizacja' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „realizacja”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='d691c99d0d95d16aac0ced1c0a35d48b3f1688fb', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_53ceb', table='realizacja_produkt', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='produkt',
            trigger=pgtrigger.compiler.Trigger(name='dzialanie_z_aneksu', sql=sciezka.sprawa.straz.SqlBezObejscia(func="\n        IF NEW.dzialanie_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) AND EXISTS (\n            SELECT 1 FROM sciezka_aneks a WHERE a.sprawa_id = NEW.sprawa_id AND a.rodzaj = 'plan' AND a.stan = 'otwarty'\n            AND NOT jsonb_exists(a.przed -> 'nieusuwalne' -> 'plan_dzialanie', NEW.dzialanie_id::text)) THEN\n            RAISE EXCEPTION 'To działanie jest w aneksie, którego gmina jeszcze nie przyjęła.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NEW;\n        ", hash='cdfd9e13675a1ba2a9a52ddeb7d5855754dafec0', operation='INSERT OR UPDATE', pgid='pgtrigger_dzialanie_z_aneksu_44215', table='realizacja_produkt', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='produkt',
            trigger=pgtrigger.compiler.Trigger(name='pierwsza_wersja', sql=sciezka.sprawa.straz.SqlBezObejscia(func="\n        INSERT INTO realizacja_wersjaproduktu (sprawa_id, klucz, rewizja, utworzyl_id, utworzono, produkt_id, numer,\n            zalacznik_id, data, co_zmieniono, odebral, funkcja_odbierajacego, uwagi_odbioru)\n        VALUES (NEW.sprawa_id, gen_random_uuid(), 1, NEW.utworzyl_id, NEW.utworzono, NEW.id, 1,\n            NEW.zalacznik_id, NEW.data, '', '', '', '');\n        RETURN NEW;\n    ", hash='03c4b1369c23c46178e9317458573673ec0b440b', operation='INSERT', pgid='pgtrigger_pierwsza_wersja_1733a', table='realizacja_produkt', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='produkt',
            trigger=pgtrigger.compiler.Trigger(name='plik_z_wersji', sql=sciezka.sprawa.straz.SqlBezObejscia(func="\n        IF (NEW.zalacznik_id, NEW.data) IS NOT DISTINCT FROM (OLD.zalacznik_id, OLD.data) OR EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            RETURN NEW;\n        END IF;\n        IF NOT EXISTS (SELECT 1 FROM realizacja_wersjaproduktu w WHERE w.produkt_id = NEW.id\n                AND w.zalacznik_id = NEW.zalacznik_id AND w.data = NEW.data\n                AND w.numer = (SELECT max(n.numer) FROM realizacja_wersjaproduktu n WHERE n.produkt_id = NEW.id)) THEN\n            RAISE EXCEPTION 'Plik i datę produktu zmienia się, dodając następną wersję.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NEW;\n    ", hash='af1d752eb5f4f711b19b92f844e1d5d2c3f0043f', operation='UPDATE', pgid='pgtrigger_plik_z_wersji_ffd3d', table='realizacja_produkt', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='produkt',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "realizacja_produktevent" ("data", "dzialanie_id", "id", "klucz", "nazwa", "opis", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rewizja", "rodzaj", "sprawa_id", "utworzono", "utworzyl_id", "widzi_gmina", "zalacznik_id") VALUES (NEW."data", NEW."dzialanie_id", NEW."id", NEW."klucz", NEW."nazwa", NEW."opis", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rewizja", NEW."rodzaj", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."widzi_gmina", NEW."zalacznik_id"); RETURN NULL;', hash='a022c936ece6584edf8a44824a7b1477f5f80882', operation='INSERT', pgid='pgtrigger_insert_insert_90e80', table='realizacja_produkt', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='produkt',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "realizacja_produktevent" ("data", "dzialanie_id", "id", "klucz", "nazwa", "opis", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rewizja", "rodzaj", "sprawa_id", "utworzono", "utworzyl_id", "widzi_gmina", "zalacznik_id") VALUES (NEW."data", NEW."dzialanie_id", NEW."id", NEW."klucz", NEW."nazwa", NEW."opis", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rewizja", NEW."rodzaj", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."widzi_gmina", NEW."zalacznik_id"); RETURN NULL;', hash='7cd6e86ad75ede2c2d06b8e7f44eec05e186e341', operation='UPDATE', pgid='pgtrigger_update_update_69daa', table='realizacja_produkt', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='planspoldzielnievent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='5375283e2603238a53dcbe78801738378fab7075', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_771c1', table='realizacja_planspoldzielnievent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='planspoldzielni',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.produkt_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM realizacja_produkt t WHERE t.id = NEW.produkt_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'realizacja' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „realizacja”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='8d1ce38b0cdfb23d40dfbe8a6ce1fdc1d5366313', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_d4a36', table='realizacja_planspoldzielni', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='planspoldzielni',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "realizacja_planspoldzielnievent" ("dlaczego", "id", "klucz", "konkurencja", "nabor", "nazwa", "odbiorcy", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pomysl", "potrzeba", "produkt_id", "rewizja", "siedziba", "sprawa_id", "utworzono", "utworzyl_id", "wspolpraca", "zakres", "zalozenia", "zaplecze", "zarzadzanie", "zlecenia") VALUES (NEW."dlaczego", NEW."id", NEW."klucz", NEW."konkurencja", NEW."nabor", NEW."nazwa", NEW."odbiorcy", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."pomysl", NEW."potrzeba", NEW."produkt_id", NEW."rewizja", NEW."siedziba", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."wspolpraca", NEW."zakres", NEW."zalozenia", NEW."zaplecze", NEW."zarzadzanie", NEW."zlecenia"); RETURN NULL;', hash='dac7b1e878654b786774df1566ee032a442f98ae', operation='INSERT', pgid='pgtrigger_insert_insert_2fe01', table='realizacja_planspoldzielni', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='planspoldzielni',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "realizacja_planspoldzielnievent" ("dlaczego", "id", "klucz", "konkurencja", "nabor", "nazwa", "odbiorcy", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pomysl", "potrzeba", "produkt_id", "rewizja", "siedziba", "sprawa_id", "utworzono", "utworzyl_id", "wspolpraca", "zakres", "zalozenia", "zaplecze", "zarzadzanie", "zlecenia") VALUES (NEW."dlaczego", NEW."id", NEW."klucz", NEW."konkurencja", NEW."nabor", NEW."nazwa", NEW."odbiorcy", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."pomysl", NEW."potrzeba", NEW."produkt_id", NEW."rewizja", NEW."siedziba", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."wspolpraca", NEW."zakres", NEW."zalozenia", NEW."zaplecze", NEW."zarzadzanie", NEW."zlecenia"); RETURN NULL;', hash='9a5be67f4485b5cec9eb4b42534c70af04edf775', operation='UPDATE', pgid='pgtrigger_update_update_5bca6', table='realizacja_planspoldzielni', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='produktevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='3aec5a661c91e818c3be3f5f0e58033a57333a92', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_1580b', table='realizacja_produktevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='przyszlyzalozyciel',
            constraint=models.CheckConstraint(condition=models.Q(('nazwa__regex', '^\\s*$'), _negated=True), name='przyszly_zalozyciel_ma_nazwe'),
        ),
        migrations.AddConstraint(
            model_name='przyszlyzalozyciel',
            constraint=models.CheckConstraint(condition=models.Q(('kwota__isnull', True), ('kwota__gte', 0), _connector='OR'), name='przyszly_zalozyciel_kwota', violation_error_message='Kwota nie może być ujemna.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='przyszlyzalozyciel',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'realizacja' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „realizacja”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='e51880f9bc8ab9a57b19a280039876acb890f020', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_39abc', table='realizacja_przyszlyzalozyciel', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='przyszlyzalozyciel',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "realizacja_przyszlyzalozycielevent" ("id", "klucz", "kwota", "nazwa", "pewnosc", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rewizja", "rodzaj", "sprawa_id", "utworzono", "utworzyl_id", "wklad") VALUES (NEW."id", NEW."klucz", NEW."kwota", NEW."nazwa", NEW."pewnosc", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rewizja", NEW."rodzaj", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."wklad"); RETURN NULL;', hash='bb85b7f8338cf19cb9ba5bca5bc8b0af9b4120ec', operation='INSERT', pgid='pgtrigger_insert_insert_f5471', table='realizacja_przyszlyzalozyciel', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='przyszlyzalozyciel',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "realizacja_przyszlyzalozycielevent" ("id", "klucz", "kwota", "nazwa", "pewnosc", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rewizja", "rodzaj", "sprawa_id", "utworzono", "utworzyl_id", "wklad") VALUES (NEW."id", NEW."klucz", NEW."kwota", NEW."nazwa", NEW."pewnosc", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rewizja", NEW."rodzaj", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."wklad"); RETURN NULL;', hash='a6f51b2733edcabdcace0713c094f737ed9017f7', operation='UPDATE', pgid='pgtrigger_update_update_0ccf5', table='realizacja_przyszlyzalozyciel', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='przyszlyzalozycielevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='83536b49544645bdaa6b46af3a0f98134cc2bef5', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5a553', table='realizacja_przyszlyzalozycielevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='realizacja',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'realizacja' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „realizacja”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='d9a85927cad9b392df56b4e71384c97ce63dd271', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_18bae', table='realizacja_realizacja', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='realizacja',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "realizacja_realizacjaevent" ("brak_koncepcji_powod", "id", "klucz", "notatka", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rewizja", "sprawa_id", "utworzono", "utworzyl_id") VALUES (NEW."brak_koncepcji_powod", NEW."id", NEW."klucz", NEW."notatka", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rewizja", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id"); RETURN NULL;', hash='f7ebaae9f7dacfa0a944ddefe60ceec60e3a7653', operation='INSERT', pgid='pgtrigger_insert_insert_63a0c', table='realizacja_realizacja', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='realizacja',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "realizacja_realizacjaevent" ("brak_koncepcji_powod", "id", "klucz", "notatka", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rewizja", "sprawa_id", "utworzono", "utworzyl_id") VALUES (NEW."brak_koncepcji_powod", NEW."id", NEW."klucz", NEW."notatka", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rewizja", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id"); RETURN NULL;', hash='0a05ff2db6fa579a8ef8558f0d9c9fc83ae855c3', operation='UPDATE', pgid='pgtrigger_update_update_b398a', table='realizacja_realizacja', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='realizacjaevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='5847a05a4ea1345348063be489492c73a66ac450', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_39575', table='realizacja_realizacjaevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='ryzykoplanu',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ryzyko__regex', '^\\s*$'), _negated=True), models.Q(('odpowiedz__regex', '^\\s*$'), _negated=True)), name='ryzyko_planu_z_odpowiedzia'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ryzykoplanu',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'realizacja' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „realizacja”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='b62cbdbba8875b4d6ec09093daa1290f4a22b7c2', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_99e73', table='realizacja_ryzykoplanu', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ryzykoplanu',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "realizacja_ryzykoplanuevent" ("id", "klucz", "odpowiedz", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rewizja", "ryzyko", "sprawa_id", "utworzono", "utworzyl_id") VALUES (NEW."id", NEW."klucz", NEW."odpowiedz", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rewizja", NEW."ryzyko", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id"); RETURN NULL;', hash='0af0df91de2405fe260d84b02584274504f524cf', operation='INSERT', pgid='pgtrigger_insert_insert_9b692', table='realizacja_ryzykoplanu', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ryzykoplanu',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "realizacja_ryzykoplanuevent" ("id", "klucz", "odpowiedz", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rewizja", "ryzyko", "sprawa_id", "utworzono", "utworzyl_id") VALUES (NEW."id", NEW."klucz", NEW."odpowiedz", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rewizja", NEW."ryzyko", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id"); RETURN NULL;', hash='31bcacdb8029d659f9923a03a76ab58686d74931', operation='UPDATE', pgid='pgtrigger_update_update_93020', table='realizacja_ryzykoplanu', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='ryzykoplanuevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='18a2dfeedcdb6296f80d7a860973bc2d69a4631f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6e1ad', table='realizacja_ryzykoplanuevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='standzialania',
            constraint=models.CheckConstraint(condition=models.Q(('wynik', 'wykonane'), models.Q(('wynik', 'zaniechane'), models.Q(('powod__regex', '^\\s*$'), _negated=True)), _connector='OR'), name='zaniechane_z_powodem', violation_error_message='Napisz, dlaczego działanie zaniechano.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='standzialania',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.dzialanie_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM plan_dzialanie t WHERE t.id = NEW.dzialanie_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'realizacja' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „realizacja”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='4cae35ff37c1cc8038696c29b8bba10edd8306f4', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_1de79', table='realizacja_standzialania', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='standzialania',
            trigger=pgtrigger.compiler.Trigger(name='dzialanie_z_aneksu', sql=sciezka.sprawa.straz.SqlBezObejscia(func="\n        IF NEW.dzialanie_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) AND EXISTS (\n            SELECT 1 FROM sciezka_aneks a WHERE a.sprawa_id = NEW.sprawa_id AND a.rodzaj = 'plan' AND a.stan = 'otwarty'\n            AND NOT jsonb_exists(a.przed -> 'nieusuwalne' -> 'plan_dzialanie', NEW.dzialanie_id::text)) THEN\n            RAISE EXCEPTION 'To działanie jest w aneksie, którego gmina jeszcze nie przyjęła.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NEW;\n        ", hash='55451c9e7eb68d827eae819fda8c69c748e99cbd', operation='INSERT OR UPDATE', pgid='pgtrigger_dzialanie_z_aneksu_9bee1', table='realizacja_standzialania', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='standzialania',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "realizacja_standzialaniaevent" ("data", "dzialanie_id", "id", "klucz", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "powod", "rewizja", "sprawa_id", "utworzono", "utworzyl_id", "wynik") VALUES (NEW."data", NEW."dzialanie_id", NEW."id", NEW."klucz", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."powod", NEW."rewizja", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."wynik"); RETURN NULL;', hash='b1a3ca66d8aa07933d5e59904da1f81829566961', operation='INSERT', pgid='pgtrigger_insert_insert_ce449', table='realizacja_standzialania', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='standzialania',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "realizacja_standzialaniaevent" ("data", "dzialanie_id", "id", "klucz", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "powod", "rewizja", "sprawa_id", "utworzono", "utworzyl_id", "wynik") VALUES (NEW."data", NEW."dzialanie_id", NEW."id", NEW."klucz", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."powod", NEW."rewizja", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."wynik"); RETURN NULL;', hash='a63764decb61035d3d17d77827ba6b5920b555e0', operation='UPDATE', pgid='pgtrigger_update_update_245fd', table='realizacja_standzialania', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='standzialaniaevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='6057a9d27cf8872ed2481036a0adfe1b552c950c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6ed0c', table='realizacja_standzialaniaevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='uczestnik',
            constraint=models.UniqueConstraint(fields=('spotkanie', 'numer'), name='uczestnik_kolejny'),
        ),
        migrations.AddConstraint(
            model_name='uczestnik',
            constraint=models.CheckConstraint(condition=models.Q(('nazwa__regex', '^\\s*$'), _negated=True), name='uczestnik_z_nazwa'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='uczestnik',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.spotkanie_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM realizacja_spotkanie t WHERE t.id = NEW.spotkanie_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'realizacja' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „realizacja”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='bd5afaededbc36ab21bf83e5320f78a73bb8c0df', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_2adb5', table='realizacja_uczestnik', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='uczestnik',
            trigger=pgtrigger.compiler.Trigger(name='szczegoly', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_wpis realizacja_wpispracy%ROWTYPE; v_stary bigint; v_nowy bigint;', func='\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = \'DELETE\' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        IF TG_OP <> \'INSERT\' THEN\n            v_stary := (SELECT r.wpis_id FROM realizacja_spotkanie r WHERE r.id = OLD.spotkanie_id);\n            SELECT * INTO v_wpis FROM realizacja_wpispracy w WHERE w.id = v_stary FOR NO KEY UPDATE;\n            IF (v_wpis.potwierdzono IS NOT NULL OR ((v_wpis.pierwsze_potwierdzenie IS NOT NULL OR EXISTS (SELECT 1 FROM realizacja_okressprawozdawczy o JOIN sciezka_sprawa s ON s.projekt_id = o.projekt_id WHERE s.id = v_wpis.sprawa_id AND o.otwarto IS NULL AND (v_wpis.data BETWEEN o.od AND o."do"))) AND NOT EXISTS (SELECT 1 FROM realizacja_korektawpisu k WHERE k.wpis_id = v_wpis.id AND k.txid = txid_current()))) THEN RAISE EXCEPTION \'Wpis był potwierdzony albo jego okres jest zamknięty: szczegóły zmienia się tylko razem z korektą wpisu.\' USING ERRCODE = \'check_violation\', HINT = \'straz\'; END IF;\n        END IF;\n        IF TG_OP <> \'DELETE\' THEN\n            v_nowy := (SELECT r.wpis_id FROM realizacja_spotkanie r WHERE r.id = NEW.spotkanie_id);\n            IF v_stary IS NOT NULL AND v_nowy IS DISTINCT FROM v_stary THEN\n                RAISE EXCEPTION \'Szczegółów nie można przenieść do innego wpisu.\' USING ERRCODE = \'check_violation\', HINT = \'straz\';\n            END IF;\n            SELECT * INTO v_wpis FROM realizacja_wpispracy w WHERE w.id = v_nowy FOR NO KEY UPDATE;\n            IF (v_wpis.potwierdzono IS NOT NULL OR ((v_wpis.pierwsze_potwierdzenie IS NOT NULL OR EXISTS (SELECT 1 FROM realizacja_okressprawozdawczy o JOIN sciezka_sprawa s ON s.projekt_id = o.projekt_id WHERE s.id = v_wpis.sprawa_id AND o.otwarto IS NULL AND (v_wpis.data BETWEEN o.od AND o."do"))) AND NOT EXISTS (SELECT 1 FROM realizacja_korektawpisu k WHERE k.wpis_id = v_wpis.id AND k.txid = txid_current()))) THEN RAISE EXCEPTION \'Wpis był potwierdzony albo jego okres jest zamknięty: szczegóły zmienia się tylko razem z korektą wpisu.\' USING ERRCODE = \'check_violation\', HINT = \'straz\'; END IF;\n            IF v_nowy IS NOT NULL AND v_wpis.forma NOT IN (3, 4, 5) THEN\n                RAISE EXCEPTION \'Te szczegóły nie pasują do formy pracy wpisu.\' USING ERRCODE = \'check_violation\', HINT = \'straz\';\n            END IF;\n        END IF;\n        \n        IF TG_OP = \'DELETE\' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ', hash='99d91cfefd2bf5d6138f007e46594bad9eed9510', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_szczegoly_7054a', table='realizacja_uczestnik', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='uwagakonsultacji',
            constraint=models.UniqueConstraint(fields=('konsultacje', 'numer'), name='uwaga_konsultacji_kolejny_numer'),
        ),
        migrations.AddConstraint(
            model_name='uwagakonsultacji',
            constraint=models.CheckConstraint(condition=models.Q(('tresc__regex', '^\\s*$'), _negated=True), name='uwaga_konsultacji_niepusta'),
        ),
        migrations.AddConstraint(
            model_name='uwagakonsultacji',
            constraint=models.CheckConstraint(condition=models.Q(('stanowisko__in', ['', 'tak']), models.Q(('uzasadnienie__regex', '^\\s*$'), _negated=True), _connector='OR'), name='uwaga_konsultacji_z_uzasadnieniem', violation_error_message='Napisz, dlaczego uwagi nie uwzględniono albo uwzględniono częściowo.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='uwagakonsultacji',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.konsultacje_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM realizacja_konsultacje t WHERE t.id = NEW.konsultacje_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'realizacja' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „realizacja”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='44fedb14c3f434e1de9a78000d76b451bcdb63ed', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_bcc50', table='realizacja_uwagakonsultacji', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='uwagakonsultacji',
            trigger=pgtrigger.compiler.Trigger(name='szczegoly', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_wpis realizacja_wpispracy%ROWTYPE; v_stary bigint; v_nowy bigint;', func='\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = \'DELETE\' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        IF TG_OP <> \'INSERT\' THEN\n            v_stary := (SELECT r.wpis_id FROM realizacja_konsultacje r WHERE r.id = OLD.konsultacje_id);\n            SELECT * INTO v_wpis FROM realizacja_wpispracy w WHERE w.id = v_stary FOR NO KEY UPDATE;\n            IF (v_wpis.potwierdzono IS NOT NULL OR ((v_wpis.pierwsze_potwierdzenie IS NOT NULL OR EXISTS (SELECT 1 FROM realizacja_okressprawozdawczy o JOIN sciezka_sprawa s ON s.projekt_id = o.projekt_id WHERE s.id = v_wpis.sprawa_id AND o.otwarto IS NULL AND (v_wpis.data BETWEEN o.od AND o."do"))) AND NOT EXISTS (SELECT 1 FROM realizacja_korektawpisu k WHERE k.wpis_id = v_wpis.id AND k.txid = txid_current()))) THEN RAISE EXCEPTION \'Wpis był potwierdzony albo jego okres jest zamknięty: szczegóły zmienia się tylko razem z korektą wpisu.\' USING ERRCODE = \'check_violation\', HINT = \'straz\'; END IF;\n        END IF;\n        IF TG_OP <> \'DELETE\' THEN\n            v_nowy := (SELECT r.wpis_id FROM realizacja_konsultacje r WHERE r.id = NEW.konsultacje_id);\n            IF v_stary IS NOT NULL AND v_nowy IS DISTINCT FROM v_stary THEN\n                RAISE EXCEPTION \'Szczegółów nie można przenieść do innego wpisu.\' USING ERRCODE = \'check_violation\', HINT = \'straz\';\n            END IF;\n            SELECT * INTO v_wpis FROM realizacja_wpispracy w WHERE w.id = v_nowy FOR NO KEY UPDATE;\n            IF (v_wpis.potwierdzono IS NOT NULL OR ((v_wpis.pierwsze_potwierdzenie IS NOT NULL OR EXISTS (SELECT 1 FROM realizacja_okressprawozdawczy o JOIN sciezka_sprawa s ON s.projekt_id = o.projekt_id WHERE s.id = v_wpis.sprawa_id AND o.otwarto IS NULL AND (v_wpis.data BETWEEN o.od AND o."do"))) AND NOT EXISTS (SELECT 1 FROM realizacja_korektawpisu k WHERE k.wpis_id = v_wpis.id AND k.txid = txid_current()))) THEN RAISE EXCEPTION \'Wpis był potwierdzony albo jego okres jest zamknięty: szczegóły zmienia się tylko razem z korektą wpisu.\' USING ERRCODE = \'check_violation\', HINT = \'straz\'; END IF;\n            IF v_nowy IS NOT NULL AND v_wpis.forma NOT IN (6) THEN\n                RAISE EXCEPTION \'Te szczegóły nie pasują do formy pracy wpisu.\' USING ERRCODE = \'check_violation\', HINT = \'straz\';\n            END IF;\n        END IF;\n        UPDATE realizacja_wpispracy SET rewizja = rewizja WHERE id = COALESCE(v_nowy, v_stary);\n        IF TG_OP = \'DELETE\' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ', hash='d217d9d7124f50099b0fc33e3e692e026ea983f9', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_szczegoly_1113b', table='realizacja_uwagakonsultacji', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='uwagakonsultacji',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "realizacja_uwagakonsultacjievent" ("id", "klucz", "konsultacje_id", "numer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rewizja", "sprawa_id", "stanowisko", "tresc", "utworzono", "utworzyl_id", "uzasadnienie", "zglaszajacy") VALUES (NEW."id", NEW."klucz", NEW."konsultacje_id", NEW."numer", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rewizja", NEW."sprawa_id", NEW."stanowisko", NEW."tresc", NEW."utworzono", NEW."utworzyl_id", NEW."uzasadnienie", NEW."zglaszajacy"); RETURN NULL;', hash='de00aa1b8cdbacde26bc8ed57b52afd5bad7264a', operation='INSERT', pgid='pgtrigger_insert_insert_46803', table='realizacja_uwagakonsultacji', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='uwagakonsultacji',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "realizacja_uwagakonsultacjievent" ("id", "klucz", "konsultacje_id", "numer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rewizja", "sprawa_id", "stanowisko", "tresc", "utworzono", "utworzyl_id", "uzasadnienie", "zglaszajacy") VALUES (NEW."id", NEW."klucz", NEW."konsultacje_id", NEW."numer", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rewizja", NEW."sprawa_id", NEW."stanowisko", NEW."tresc", NEW."utworzono", NEW."utworzyl_id", NEW."uzasadnienie", NEW."zglaszajacy"); RETURN NULL;', hash='2875c10260e203e9132c6962c6f9122fe2eb11ea', operation='UPDATE', pgid='pgtrigger_update_update_2d4fe', table='realizacja_uwagakonsultacji', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='uwagakonsultacjievent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='21a3a481dbcba4892b6ca839185b477cd89d454c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_15144', table='realizacja_uwagakonsultacjievent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='wersjaproduktu',
            constraint=models.UniqueConstraint(fields=('produkt', 'numer'), name='wersja_produktu_kolejny_numer'),
        ),
        migrations.AddConstraint(
            model_name='wersjaproduktu',
            constraint=models.CheckConstraint(condition=models.Q(('numer', 1), models.Q(('co_zmieniono__regex', '^\\s*$'), _negated=True), _connector='OR'), name='wersja_produktu_mowi_co_nowego', violation_error_message='Napisz, co się zmieniło od poprzedniej wersji.'),
        ),
        migrations.AddConstraint(
            model_name='wersjaproduktu',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('data_odbioru__isnull', True), ('funkcja_odbierajacego', ''), ('odbior_zapisal__isnull', True), ('odbior_zapisano__isnull', True), ('odebral', ''), ('protokol__isnull', True), ('uwagi_odbioru', '')), models.Q(('data_odbioru__isnull', False), ('odbior_zapisal__isnull', False), ('odbior_zapisano__isnull', False), ('data_odbioru__gte', models.F('data')), models.Q(('odebral__regex', '^\\s*$'), _negated=True), models.Q(('funkcja_odbierajacego__regex', '^\\s*$'), _negated=True)), _connector='OR'), name='wersja_produktu_odebrana_przez_kogos', violation_error_message='Odbiór: podaj osobę, funkcję i dzień nie wcześniejszy niż data na dokumencie.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wersjaproduktu',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.produkt_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM realizacja_produkt t WHERE t.id = NEW.produkt_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.zalacznik_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM sciezka_zalacznik t WHERE t.id = NEW.zalacznik_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.protokol_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM sciezka_zalacznik t WHERE t.id = NEW.protokol_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'realizacja' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „realizacja”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='ee54ceb22216e61fa9d6a17e5dc4132aafcbe9dd', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_7d52c', table='realizacja_wersjaproduktu', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wersjaproduktu',
            trigger=pgtrigger.compiler.Trigger(name='wersja', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_stary RECORD; v_ostatnia integer;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        IF TG_OP = 'INSERT' THEN\n            PERFORM 1 FROM realizacja_produkt p WHERE p.id = NEW.produkt_id FOR UPDATE;\n            SELECT max(w.numer) INTO v_ostatnia FROM realizacja_wersjaproduktu w WHERE w.produkt_id = NEW.produkt_id;\n            NEW.numer := COALESCE(v_ostatnia, 0) + 1;\n            RETURN NEW;\n        END IF;\n        IF TG_OP = 'UPDATE' THEN\n            v_stary := OLD;\n            v_stary.rewizja := NEW.rewizja;\n            IF OLD.data_odbioru IS NULL THEN v_stary.odebral := NEW.odebral;v_stary.funkcja_odbierajacego := NEW.funkcja_odbierajacego;v_stary.data_odbioru := NEW.data_odbioru;v_stary.uwagi_odbioru := NEW.uwagi_odbioru;v_stary.protokol_id := NEW.protokol_id;v_stary.odbior_zapisal_id := NEW.odbior_zapisal_id;v_stary.odbior_zapisano := NEW.odbior_zapisano; END IF;\n            IF v_stary IS NOT DISTINCT FROM NEW THEN RETURN NEW; END IF;\n            RAISE EXCEPTION 'Zapisanej wersji produktu ani jej odbioru nie można zmienić. Można dodać następną wersję.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF OLD.data_odbioru IS NOT NULL OR EXISTS (\n            SELECT 1 FROM realizacja_wersjaproduktu w WHERE w.produkt_id = OLD.produkt_id AND w.id <> OLD.id) THEN\n            RAISE EXCEPTION 'Produktu, który odebrano albo który ma kilka wersji, nie można usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN OLD;\n    ", hash='31eab19b114fea081ed66c550cab43bfcc36ad59', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_wersja_7655b', table='realizacja_wersjaproduktu', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wersjaproduktu',
            trigger=pgtrigger.compiler.Trigger(name='biezaca', sql=sciezka.sprawa.straz.SqlBezObejscia(func='\n        IF NEW.numer > 1 THEN\n            UPDATE realizacja_produkt SET zalacznik_id = NEW.zalacznik_id, data = NEW.data WHERE id = NEW.produkt_id;\n        END IF;\n        RETURN NEW;\n    ', hash='5e5a1b3cf736c111749c440429d53e0343600f86', operation='INSERT', pgid='pgtrigger_biezaca_31bd7', table='realizacja_wersjaproduktu', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wersjaproduktu',
            trigger=pgtrigger.compiler.Trigger(name='zawsze_wersja', sql=sciezka.sprawa.straz.SqlBezObejscia(constraint='CONSTRAINT', func="\n        IF EXISTS (SELECT 1 FROM realizacja_produkt p WHERE p.id = OLD.produkt_id)\n                AND NOT EXISTS (SELECT 1 FROM realizacja_wersjaproduktu w WHERE w.produkt_id = OLD.produkt_id)\n                AND NOT EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            RAISE EXCEPTION 'Produkt musi mieć co najmniej jedną wersję.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN OLD;\n    ", hash='8a71ca6f6af13f00ab4fd67a405046e3a0cb7e90', operation='DELETE', pgid='pgtrigger_zawsze_wersja_c344a', table='realizacja_wersjaproduktu', timing='DEFERRABLE INITIALLY DEFERRED', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='wizyta',
            index=models.Index(fields=['sprawa', 'dzien'], name='realizacja__sprawa__b5f2ea_idx'),
        ),
        migrations.AddIndex(
            model_name='wizyta',
            index=models.Index(fields=['dzien'], name='realizacja__dzien_df87c7_idx'),
        ),
        migrations.AddConstraint(
            model_name='wizyta',
            constraint=models.CheckConstraint(condition=models.Q(('do__gt', models.F('od'))), name='wizyta_godziny_po_kolei', violation_error_message='Wizyta musi się skończyć później, niż się zaczyna.'),
        ),
        migrations.AddConstraint(
            model_name='wizyta',
            constraint=models.CheckConstraint(condition=models.Q(('forma__isnull', True), ('forma__in', [1, 2, 3, 4, 5, 6, 7]), _connector='OR'), name='wizyta_znana_forma'),
        ),
        migrations.AddConstraint(
            model_name='wizyta',
            constraint=models.CheckConstraint(condition=models.Q(('temat__regex', '^\\s*$'), _negated=True), name='wizyta_ma_temat'),
        ),
        migrations.AddConstraint(
            model_name='wizyta',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('odwolal__isnull', True), ('odwolano__isnull', True), ('powod_odwolania', '')), models.Q(('odwolal__isnull', False), ('odwolano__isnull', False), ('relacja', ''), models.Q(('powod_odwolania__regex', '^\\s*$'), _negated=True)), _connector='OR'), name='wizyta_odwolana_z_powodem', violation_error_message='Napisz, dlaczego wizyta jest odwołana.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wizyta',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_stary RECORD;', func="\n        IF TG_OP = 'DELETE' THEN\n            IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN RETURN OLD; END IF;\n            RAISE EXCEPTION 'Wizyty się nie usuwa, tylko odwołuje: kalendarze uczestników muszą się o tym dowiedzieć.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF NEW.dzialanie_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM plan_dzialanie d WHERE d.id = NEW.dzialanie_id AND d.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN RETURN NEW; END IF;\n        v_sprawa := NEW.sprawa_id;\n        SELECT s.stan INTO v_stan FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS NULL OR v_stan NOT IN ('rekrutacja', 'diagnoza', 'plan', 'realizacja', 'rezultaty') THEN\n            RAISE EXCEPTION 'Sprawa jest przerwana albo zamknięta, więc wizyt nie można teraz planować ani zmieniać.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.dzialanie_id IS NOT NULL AND v_stan <> 'realizacja'\n                AND (TG_OP = 'INSERT' OR NEW.dzialanie_id IS DISTINCT FROM OLD.dzialanie_id) THEN\n            RAISE EXCEPTION 'Wizytę łączy się z działaniem dopiero na etapie realizacji planu.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.relacja <> '' AND NEW.dzien > (now() AT TIME ZONE 'Europe/Warsaw')::date THEN\n            RAISE EXCEPTION 'Ta wizyta jeszcze się nie odbyła.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'UPDATE' THEN\n            IF OLD.odwolano IS NOT NULL THEN\n                RAISE EXCEPTION 'Odwołanej wizyty nie można zmienić. Można zaplanować nową.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            IF EXISTS (SELECT 1 FROM realizacja_obsadawizyty o WHERE o.wizyta_id = OLD.id AND o.wpis_id IS NOT NULL) THEN\n                v_stary := OLD;\n                v_stary.relacja := NEW.relacja;\n                v_stary.rewizja := NEW.rewizja;\n                IF v_stary IS DISTINCT FROM NEW THEN\n                    RAISE EXCEPTION 'Ta wizyta się odbyła i ma wpis pracy, więc nie można jej zmienić ani odwołać.' USING ERRCODE = 'check_violation', HINT = 'straz';\n                END IF;\n            END IF;\n        END IF;\n        RETURN NEW;\n    ", hash='9ba474dfc5b05c1323faaf3b2fe2fe862da081d8', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_90e17', table='realizacja_wizyta', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wizyta',
            trigger=pgtrigger.compiler.Trigger(name='dzialanie_z_aneksu', sql=sciezka.sprawa.straz.SqlBezObejscia(func="\n        IF NEW.dzialanie_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) AND EXISTS (\n            SELECT 1 FROM sciezka_aneks a WHERE a.sprawa_id = NEW.sprawa_id AND a.rodzaj = 'plan' AND a.stan = 'otwarty'\n            AND NOT jsonb_exists(a.przed -> 'nieusuwalne' -> 'plan_dzialanie', NEW.dzialanie_id::text)) THEN\n            RAISE EXCEPTION 'To działanie jest w aneksie, którego gmina jeszcze nie przyjęła.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NEW;\n        ", hash='e61f116a80c4054992c6e974c8587be8862c30e5', operation='INSERT OR UPDATE', pgid='pgtrigger_dzialanie_z_aneksu_9567a', table='realizacja_wizyta', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wizyta',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "realizacja_wizytaevent" ("do", "dzialanie_id", "dzien", "forma", "id", "klucz", "miejsce", "notatka", "od", "odwolal_id", "odwolano", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "porzadek", "powod_odwolania", "relacja", "rewizja", "sposob", "sprawa_id", "temat", "utworzono", "utworzyl_id", "widzi_gmina", "z_kim") VALUES (NEW."do", NEW."dzialanie_id", NEW."dzien", NEW."forma", NEW."id", NEW."klucz", NEW."miejsce", NEW."notatka", NEW."od", NEW."odwolal_id", NEW."odwolano", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."porzadek", NEW."powod_odwolania", NEW."relacja", NEW."rewizja", NEW."sposob", NEW."sprawa_id", NEW."temat", NEW."utworzono", NEW."utworzyl_id", NEW."widzi_gmina", NEW."z_kim"); RETURN NULL;', hash='d106154dab6ca386daced6108c69b8e1532b6642', operation='INSERT', pgid='pgtrigger_insert_insert_96177', table='realizacja_wizyta', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wizyta',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "realizacja_wizytaevent" ("do", "dzialanie_id", "dzien", "forma", "id", "klucz", "miejsce", "notatka", "od", "odwolal_id", "odwolano", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "porzadek", "powod_odwolania", "relacja", "rewizja", "sposob", "sprawa_id", "temat", "utworzono", "utworzyl_id", "widzi_gmina", "z_kim") VALUES (NEW."do", NEW."dzialanie_id", NEW."dzien", NEW."forma", NEW."id", NEW."klucz", NEW."miejsce", NEW."notatka", NEW."od", NEW."odwolal_id", NEW."odwolano", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."porzadek", NEW."powod_odwolania", NEW."relacja", NEW."rewizja", NEW."sposob", NEW."sprawa_id", NEW."temat", NEW."utworzono", NEW."utworzyl_id", NEW."widzi_gmina", NEW."z_kim"); RETURN NULL;', hash='6ce11ff6939aea762c0aa58507efe400434c7fba', operation='UPDATE', pgid='pgtrigger_update_update_392bd', table='realizacja_wizyta', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wizytaevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='8e74cbe27f803ec6ead8c55af490a2abd202402b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_8aba6', table='realizacja_wizytaevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='spotkanieevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='d8c656427329a144b6619f84cc64a40d941ca1d9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2c2d3', table='realizacja_spotkanieevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='spotkanie',
            constraint=models.CheckConstraint(condition=models.Q(('tytul__regex', '^\\s*$'), _negated=True), name='spotkanie_z_tytulem'),
        ),
        migrations.AddConstraint(
            model_name='spotkanie',
            constraint=models.CheckConstraint(condition=models.Q(('forma__in', (3, 4, 5))), name='spotkanie_znana_forma'),
        ),
        migrations.AddConstraint(
            model_name='spotkanie',
            constraint=models.CheckConstraint(condition=models.Q(('od__isnull', True), ('do__isnull', True), ('do__gt', models.F('od')), _connector='OR'), name='spotkanie_godziny_po_kolei', violation_error_message='Koniec spotkania musi być później niż początek.'),
        ),
        migrations.AddConstraint(
            model_name='spotkanie',
            constraint=models.CheckConstraint(condition=models.Q(('wpis__isnull', False), ('data__isnull', False), _connector='OR'), name='spotkanie_kiedys', violation_error_message='Podaj datę spotkania.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='spotkanie',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.wpis_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM realizacja_wpispracy t WHERE t.id = NEW.wpis_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.dzialanie_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM plan_dzialanie t WHERE t.id = NEW.dzialanie_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'realizacja' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „realizacja”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='633fca422bb0449d85982f84d4baa66ce37cf0be', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_6884d', table='realizacja_spotkanie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='spotkanie',
            trigger=pgtrigger.compiler.Trigger(name='szczegoly', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_wpis realizacja_wpispracy%ROWTYPE; v_stary bigint; v_nowy bigint;', func='\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = \'DELETE\' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        IF TG_OP <> \'INSERT\' THEN\n            v_stary := OLD.wpis_id;\n            SELECT * INTO v_wpis FROM realizacja_wpispracy w WHERE w.id = v_stary FOR NO KEY UPDATE;\n            IF (v_wpis.potwierdzono IS NOT NULL OR ((v_wpis.pierwsze_potwierdzenie IS NOT NULL OR EXISTS (SELECT 1 FROM realizacja_okressprawozdawczy o JOIN sciezka_sprawa s ON s.projekt_id = o.projekt_id WHERE s.id = v_wpis.sprawa_id AND o.otwarto IS NULL AND (v_wpis.data BETWEEN o.od AND o."do"))) AND NOT EXISTS (SELECT 1 FROM realizacja_korektawpisu k WHERE k.wpis_id = v_wpis.id AND k.txid = txid_current()))) THEN RAISE EXCEPTION \'Wpis był potwierdzony albo jego okres jest zamknięty: szczegóły zmienia się tylko razem z korektą wpisu.\' USING ERRCODE = \'check_violation\', HINT = \'straz\'; END IF;\n        END IF;\n        IF TG_OP <> \'DELETE\' THEN\n            v_nowy := NEW.wpis_id;\n            IF v_stary IS NOT NULL AND v_nowy IS DISTINCT FROM v_stary THEN\n                RAISE EXCEPTION \'Szczegółów nie można przenieść do innego wpisu.\' USING ERRCODE = \'check_violation\', HINT = \'straz\';\n            END IF;\n            SELECT * INTO v_wpis FROM realizacja_wpispracy w WHERE w.id = v_nowy FOR NO KEY UPDATE;\n            IF (v_wpis.potwierdzono IS NOT NULL OR ((v_wpis.pierwsze_potwierdzenie IS NOT NULL OR EXISTS (SELECT 1 FROM realizacja_okressprawozdawczy o JOIN sciezka_sprawa s ON s.projekt_id = o.projekt_id WHERE s.id = v_wpis.sprawa_id AND o.otwarto IS NULL AND (v_wpis.data BETWEEN o.od AND o."do"))) AND NOT EXISTS (SELECT 1 FROM realizacja_korektawpisu k WHERE k.wpis_id = v_wpis.id AND k.txid = txid_current()))) THEN RAISE EXCEPTION \'Wpis był potwierdzony albo jego okres jest zamknięty: szczegóły zmienia się tylko razem z korektą wpisu.\' USING ERRCODE = \'check_violation\', HINT = \'straz\'; END IF;\n            IF v_nowy IS NOT NULL AND v_wpis.forma NOT IN (3, 4, 5) THEN\n                RAISE EXCEPTION \'Te szczegóły nie pasują do formy pracy wpisu.\' USING ERRCODE = \'check_violation\', HINT = \'straz\';\n            END IF;\n        END IF;\n        UPDATE realizacja_wpispracy SET rewizja = rewizja WHERE id = COALESCE(v_nowy, v_stary);\n        IF TG_OP = \'DELETE\' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ', hash='499e8e3fad91c038801248c7b8bdf8eeaaefef2e', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_szczegoly_87fbd', table='realizacja_spotkanie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='spotkanie',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "realizacja_spotkanieevent" ("data", "do", "dzialanie_id", "forma", "id", "klucz", "miejsce", "od", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program", "prowadzacy", "rewizja", "sprawa_id", "tytul", "utworzono", "utworzyl_id", "wpis_id") VALUES (NEW."data", NEW."do", NEW."dzialanie_id", NEW."forma", NEW."id", NEW."klucz", NEW."miejsce", NEW."od", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."program", NEW."prowadzacy", NEW."rewizja", NEW."sprawa_id", NEW."tytul", NEW."utworzono", NEW."utworzyl_id", NEW."wpis_id"); RETURN NULL;', hash='bea0c7e7a46dcb79267a63f6fb62b5630edea59c', operation='INSERT', pgid='pgtrigger_insert_insert_b786d', table='realizacja_spotkanie', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='spotkanie',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "realizacja_spotkanieevent" ("data", "do", "dzialanie_id", "forma", "id", "klucz", "miejsce", "od", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program", "prowadzacy", "rewizja", "sprawa_id", "tytul", "utworzono", "utworzyl_id", "wpis_id") VALUES (NEW."data", NEW."do", NEW."dzialanie_id", NEW."forma", NEW."id", NEW."klucz", NEW."miejsce", NEW."od", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."program", NEW."prowadzacy", NEW."rewizja", NEW."sprawa_id", NEW."tytul", NEW."utworzono", NEW."utworzyl_id", NEW."wpis_id"); RETURN NULL;', hash='1a4889d6e8e01e6514973eed2e8ec33f7018d7da', operation='UPDATE', pgid='pgtrigger_update_update_f2c7d', table='realizacja_spotkanie', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sesjadoradczaevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='269e6e53dcf933c7fd939342358785e152c1053b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9385f', table='realizacja_sesjadoradczaevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='sesjadoradcza',
            constraint=models.CheckConstraint(condition=models.Q(('temat__regex', '^\\s*$'), _negated=True), name='sesja_z_tematem'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sesjadoradcza',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.wpis_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM realizacja_wpispracy t WHERE t.id = NEW.wpis_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.produkt_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM realizacja_produkt t WHERE t.id = NEW.produkt_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'realizacja' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „realizacja”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='3627776a0bd3450d69ce725813209ec0290be7bb', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_3d2af', table='realizacja_sesjadoradcza', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sesjadoradcza',
            trigger=pgtrigger.compiler.Trigger(name='szczegoly', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_wpis realizacja_wpispracy%ROWTYPE; v_stary bigint; v_nowy bigint;', func='\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = \'DELETE\' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        IF TG_OP <> \'INSERT\' THEN\n            v_stary := OLD.wpis_id;\n            SELECT * INTO v_wpis FROM realizacja_wpispracy w WHERE w.id = v_stary FOR NO KEY UPDATE;\n            IF (v_wpis.potwierdzono IS NOT NULL OR ((v_wpis.pierwsze_potwierdzenie IS NOT NULL OR EXISTS (SELECT 1 FROM realizacja_okressprawozdawczy o JOIN sciezka_sprawa s ON s.projekt_id = o.projekt_id WHERE s.id = v_wpis.sprawa_id AND o.otwarto IS NULL AND (v_wpis.data BETWEEN o.od AND o."do"))) AND NOT EXISTS (SELECT 1 FROM realizacja_korektawpisu k WHERE k.wpis_id = v_wpis.id AND k.txid = txid_current()))) THEN RAISE EXCEPTION \'Wpis był potwierdzony albo jego okres jest zamknięty: szczegóły zmienia się tylko razem z korektą wpisu.\' USING ERRCODE = \'check_violation\', HINT = \'straz\'; END IF;\n        END IF;\n        IF TG_OP <> \'DELETE\' THEN\n            v_nowy := NEW.wpis_id;\n            IF v_stary IS NOT NULL AND v_nowy IS DISTINCT FROM v_stary THEN\n                RAISE EXCEPTION \'Szczegółów nie można przenieść do innego wpisu.\' USING ERRCODE = \'check_violation\', HINT = \'straz\';\n            END IF;\n            SELECT * INTO v_wpis FROM realizacja_wpispracy w WHERE w.id = v_nowy FOR NO KEY UPDATE;\n            IF (v_wpis.potwierdzono IS NOT NULL OR ((v_wpis.pierwsze_potwierdzenie IS NOT NULL OR EXISTS (SELECT 1 FROM realizacja_okressprawozdawczy o JOIN sciezka_sprawa s ON s.projekt_id = o.projekt_id WHERE s.id = v_wpis.sprawa_id AND o.otwarto IS NULL AND (v_wpis.data BETWEEN o.od AND o."do"))) AND NOT EXISTS (SELECT 1 FROM realizacja_korektawpisu k WHERE k.wpis_id = v_wpis.id AND k.txid = txid_current()))) THEN RAISE EXCEPTION \'Wpis był potwierdzony albo jego okres jest zamknięty: szczegóły zmienia się tylko razem z korektą wpisu.\' USING ERRCODE = \'check_violation\', HINT = \'straz\'; END IF;\n            IF v_nowy IS NOT NULL AND v_wpis.forma NOT IN (2) THEN\n                RAISE EXCEPTION \'Te szczegóły nie pasują do formy pracy wpisu.\' USING ERRCODE = \'check_violation\', HINT = \'straz\';\n            END IF;\n        END IF;\n        UPDATE realizacja_wpispracy SET rewizja = rewizja WHERE id = COALESCE(v_nowy, v_stary);\n        IF TG_OP = \'DELETE\' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ', hash='e8bc34b8bffb5e6dd95c507ee2986481e58a1012', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_szczegoly_cf1f6', table='realizacja_sesjadoradcza', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sesjadoradcza',
            trigger=pgtrigger.compiler.Trigger(name='produkt_sesji', sql=sciezka.sprawa.straz.SqlBezObejscia(func="\n        IF NEW.produkt_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) AND NOT EXISTS (\n            SELECT 1 FROM realizacja_wpispracy w WHERE w.id = NEW.wpis_id AND w.wynik_doradztwa = 'produkt') THEN\n            RAISE EXCEPTION 'Produkt wskazuje się tylko wtedy, gdy wynikiem doradztwa jest konkretne rozwiązanie.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NEW;\n    ", hash='009a903cf81620a7f3495aa2a936ea61c620efe2', operation='INSERT OR UPDATE', pgid='pgtrigger_produkt_sesji_d562b', table='realizacja_sesjadoradcza', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sesjadoradcza',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "realizacja_sesjadoradczaevent" ("id", "klucz", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "produkt_id", "pytanie", "rada", "rewizja", "sprawa_id", "temat", "utworzono", "utworzyl_id", "wpis_id") VALUES (NEW."id", NEW."klucz", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."produkt_id", NEW."pytanie", NEW."rada", NEW."rewizja", NEW."sprawa_id", NEW."temat", NEW."utworzono", NEW."utworzyl_id", NEW."wpis_id"); RETURN NULL;', hash='e97ab875a7b8d5f3134ba6c69038330fe42d1e04', operation='INSERT', pgid='pgtrigger_insert_insert_562b9', table='realizacja_sesjadoradcza', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sesjadoradcza',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "realizacja_sesjadoradczaevent" ("id", "klucz", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "produkt_id", "pytanie", "rada", "rewizja", "sprawa_id", "temat", "utworzono", "utworzyl_id", "wpis_id") VALUES (NEW."id", NEW."klucz", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."produkt_id", NEW."pytanie", NEW."rada", NEW."rewizja", NEW."sprawa_id", NEW."temat", NEW."utworzono", NEW."utworzyl_id", NEW."wpis_id"); RETURN NULL;', hash='5cbe90b56cb5c875f1a8e48f1cd8415a19022676', operation='UPDATE', pgid='pgtrigger_update_update_f2cf9', table='realizacja_sesjadoradcza', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='przedsiewziecieevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='4cac673d851915b8c2bdc984b983b995bb097084', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_46658', table='realizacja_przedsiewziecieevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='przedsiewziecie',
            constraint=models.CheckConstraint(condition=models.Q(('pes__regex', '^\\s*$'), _negated=True), name='przedsiewziecie_z_podmiotem'),
        ),
        migrations.AddConstraint(
            model_name='przedsiewziecie',
            constraint=models.CheckConstraint(condition=models.Q(('wartosc__isnull', True), ('wartosc__gte', 0), _connector='OR'), name='przedsiewziecie_wartosc', violation_error_message='Wartość umowy nie może być ujemna.'),
        ),
        migrations.AddConstraint(
            model_name='przedsiewziecie',
            constraint=models.CheckConstraint(condition=models.Q(('nip', ''), ('nip__regex', '^\\d{10}$'), _connector='OR'), name='przedsiewziecie_nip'),
        ),
        migrations.AddConstraint(
            model_name='przedsiewziecie',
            constraint=models.CheckConstraint(condition=models.Q(('krs', ''), ('krs__regex', '^\\d{10}$'), _connector='OR'), name='przedsiewziecie_krs'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='przedsiewziecie',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.wpis_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM realizacja_wpispracy t WHERE t.id = NEW.wpis_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'realizacja' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „realizacja”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='33f63aa2b89cb842a6c2df1b787a3e20e7fa2d5a', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_71e37', table='realizacja_przedsiewziecie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='przedsiewziecie',
            trigger=pgtrigger.compiler.Trigger(name='szczegoly', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_wpis realizacja_wpispracy%ROWTYPE; v_stary bigint; v_nowy bigint;', func='\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = \'DELETE\' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        IF TG_OP <> \'INSERT\' THEN\n            v_stary := OLD.wpis_id;\n            SELECT * INTO v_wpis FROM realizacja_wpispracy w WHERE w.id = v_stary FOR NO KEY UPDATE;\n            IF (v_wpis.potwierdzono IS NOT NULL OR ((v_wpis.pierwsze_potwierdzenie IS NOT NULL OR EXISTS (SELECT 1 FROM realizacja_okressprawozdawczy o JOIN sciezka_sprawa s ON s.projekt_id = o.projekt_id WHERE s.id = v_wpis.sprawa_id AND o.otwarto IS NULL AND (v_wpis.data BETWEEN o.od AND o."do"))) AND NOT EXISTS (SELECT 1 FROM realizacja_korektawpisu k WHERE k.wpis_id = v_wpis.id AND k.txid = txid_current()))) THEN RAISE EXCEPTION \'Wpis był potwierdzony albo jego okres jest zamknięty: szczegóły zmienia się tylko razem z korektą wpisu.\' USING ERRCODE = \'check_violation\', HINT = \'straz\'; END IF;\n        END IF;\n        IF TG_OP <> \'DELETE\' THEN\n            v_nowy := NEW.wpis_id;\n            IF v_stary IS NOT NULL AND v_nowy IS DISTINCT FROM v_stary THEN\n                RAISE EXCEPTION \'Szczegółów nie można przenieść do innego wpisu.\' USING ERRCODE = \'check_violation\', HINT = \'straz\';\n            END IF;\n            SELECT * INTO v_wpis FROM realizacja_wpispracy w WHERE w.id = v_nowy FOR NO KEY UPDATE;\n            IF (v_wpis.potwierdzono IS NOT NULL OR ((v_wpis.pierwsze_potwierdzenie IS NOT NULL OR EXISTS (SELECT 1 FROM realizacja_okressprawozdawczy o JOIN sciezka_sprawa s ON s.projekt_id = o.projekt_id WHERE s.id = v_wpis.sprawa_id AND o.otwarto IS NULL AND (v_wpis.data BETWEEN o.od AND o."do"))) AND NOT EXISTS (SELECT 1 FROM realizacja_korektawpisu k WHERE k.wpis_id = v_wpis.id AND k.txid = txid_current()))) THEN RAISE EXCEPTION \'Wpis był potwierdzony albo jego okres jest zamknięty: szczegóły zmienia się tylko razem z korektą wpisu.\' USING ERRCODE = \'check_violation\', HINT = \'straz\'; END IF;\n            IF v_nowy IS NOT NULL AND v_wpis.forma NOT IN (7) THEN\n                RAISE EXCEPTION \'Te szczegóły nie pasują do formy pracy wpisu.\' USING ERRCODE = \'check_violation\', HINT = \'straz\';\n            END IF;\n        END IF;\n        UPDATE realizacja_wpispracy SET rewizja = rewizja WHERE id = COALESCE(v_nowy, v_stary);\n        IF TG_OP = \'DELETE\' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ', hash='ec96358b5da5e0b8e5b7a556b75d49ec7a966626', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_szczegoly_727e6', table='realizacja_przedsiewziecie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='przedsiewziecie',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "realizacja_przedsiewziecieevent" ("forma_prawna", "id", "klucz", "krs", "nip", "pes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rewizja", "robi_pes", "robi_samorzad", "sprawa_id", "umowa_data", "umowa_numer", "utworzono", "utworzyl_id", "wartosc", "wpis_id") VALUES (NEW."forma_prawna", NEW."id", NEW."klucz", NEW."krs", NEW."nip", NEW."pes", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rewizja", NEW."robi_pes", NEW."robi_samorzad", NEW."sprawa_id", NEW."umowa_data", NEW."umowa_numer", NEW."utworzono", NEW."utworzyl_id", NEW."wartosc", NEW."wpis_id"); RETURN NULL;', hash='9d55b34d45e0522edde10642b3cc54173938a702', operation='INSERT', pgid='pgtrigger_insert_insert_a17bc', table='realizacja_przedsiewziecie', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='przedsiewziecie',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "realizacja_przedsiewziecieevent" ("forma_prawna", "id", "klucz", "krs", "nip", "pes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rewizja", "robi_pes", "robi_samorzad", "sprawa_id", "umowa_data", "umowa_numer", "utworzono", "utworzyl_id", "wartosc", "wpis_id") VALUES (NEW."forma_prawna", NEW."id", NEW."klucz", NEW."krs", NEW."nip", NEW."pes", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rewizja", NEW."robi_pes", NEW."robi_samorzad", NEW."sprawa_id", NEW."umowa_data", NEW."umowa_numer", NEW."utworzono", NEW."utworzyl_id", NEW."wartosc", NEW."wpis_id"); RETURN NULL;', hash='7734aabff333b7fed9b9d623b65a3f33144876ee', operation='UPDATE', pgid='pgtrigger_update_update_f76c4', table='realizacja_przedsiewziecie', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='obsadawizyty',
            constraint=models.UniqueConstraint(fields=('wizyta', 'osoba'), name='obsada_wizyty_raz'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='obsadawizyty',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_stary RECORD; v_wizyta RECORD;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF;\n        IF TG_OP = 'DELETE' THEN\n            v_sprawa := OLD.sprawa_id;\n            IF OLD.wpis_id IS NOT NULL THEN\n                RAISE EXCEPTION 'Ta osoba wpisała już pracę z wizyty, więc nie można jej z wizyty wykreślić.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n        ELSE\n            v_sprawa := NEW.sprawa_id;\n        END IF;\n        SELECT s.stan INTO v_stan FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS NULL OR v_stan NOT IN ('rekrutacja', 'diagnoza', 'plan', 'realizacja', 'rezultaty') THEN\n            RAISE EXCEPTION 'Sprawa jest przerwana albo zamknięta, więc wizyt nie można teraz planować ani zmieniać.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n        IF TG_OP = 'UPDATE' THEN\n            NEW.rewizja := OLD.rewizja + 1;\n            v_stary := OLD;\n            v_stary.wpis_id := NEW.wpis_id;\n            v_stary.rewizja := NEW.rewizja;\n            IF v_stary IS DISTINCT FROM NEW THEN\n                RAISE EXCEPTION 'Osoby na wizycie nie można zamienić na inną.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n        END IF;\n        SELECT w.sprawa_id, w.dzien, w.odwolano INTO v_wizyta FROM realizacja_wizyta w\n            WHERE w.id = NEW.wizyta_id FOR SHARE;\n        IF v_wizyta.sprawa_id IS DISTINCT FROM NEW.sprawa_id THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF v_wizyta.odwolano IS NOT NULL THEN\n            RAISE EXCEPTION 'Ta wizyta jest odwołana.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.wpis_id IS NOT NULL THEN\n            IF v_wizyta.dzien > (now() AT TIME ZONE 'Europe/Warsaw')::date THEN\n                RAISE EXCEPTION 'Ta wizyta jeszcze się nie odbyła.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            IF NOT EXISTS (SELECT 1 FROM realizacja_wpispracy p WHERE p.id = NEW.wpis_id\n                    AND p.sprawa_id = NEW.sprawa_id AND p.autor_id = NEW.osoba_id) THEN\n                RAISE EXCEPTION 'Z wizytą łączy się własny wpis pracy w tej samej sprawie.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n        END IF;\n        RETURN NEW;\n    ", hash='6b020e19e8ed8d2a051625d90d03b2e5d81aa0d5', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_7cd87', table='realizacja_obsadawizyty', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='korektawpisu',
            constraint=models.CheckConstraint(condition=models.Q(('powod__regex', '^\\s*$'), _negated=True), name='korekta_z_powodem', violation_error_message='Podaj powód korekty.'),
        ),
        migrations.AddConstraint(
            model_name='korektawpisu',
            constraint=models.CheckConstraint(condition=models.Q(('utworzyl__isnull', False)), name='korekta_ma_autora'),
        ),
        migrations.AddConstraint(
            model_name='korektawpisu',
            constraint=models.UniqueConstraint(fields=('wpis', 'rewizja_wpisu'), name='korekta_jedna_rewizji'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='korektawpisu',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.wpis_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM realizacja_wpispracy t WHERE t.id = NEW.wpis_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'realizacja' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „realizacja”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='4f096a79e9c4eca5ece118e642c1f76113cdd4ab', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_b085c', table='realizacja_korektawpisu', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='korektawpisu',
            trigger=pgtrigger.compiler.Trigger(name='korekta', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_wpis realizacja_wpispracy;', func="\n        SELECT w.* INTO v_wpis FROM realizacja_wpispracy w WHERE w.id = NEW.wpis_id FOR UPDATE;\n        IF v_wpis.rewizja IS DISTINCT FROM NEW.rewizja_wpisu AND NOT EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            RAISE EXCEPTION 'Ktoś był szybszy: wpis zmienił się, odkąd go wyświetlono.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        NEW.wiersz := to_jsonb(v_wpis);\n        NEW.data_przed := v_wpis.data;\n        NEW.godziny_przed := v_wpis.godziny;\n        NEW.potwierdzil_przed_id := v_wpis.potwierdzil_id;\n        NEW.potwierdzono_przed := v_wpis.potwierdzono;\n        NEW.txid := txid_current();\n        RETURN NEW;\n        ", hash='5bf4e5b4177bfa9442e26dbf073b3f50f9c79ff8', operation='INSERT', pgid='pgtrigger_korekta_a00b9', table='realizacja_korektawpisu', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='korektawpisu',
            trigger=pgtrigger.compiler.Trigger(name='niezmienna', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_stary RECORD;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        IF TG_OP = 'UPDATE' AND OLD.txid = txid_current() THEN\n            v_stary := OLD;\n            v_stary.po := NEW.po;\n            v_stary.rewizja := NEW.rewizja;\n            IF v_stary IS NOT DISTINCT FROM NEW THEN RETURN NEW; END IF;\n        END IF;\n        RAISE EXCEPTION 'Korekty wpisu nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        ", hash='84c106d54ee9dcaca903b516d98914ca0e1d6c83', operation='UPDATE OR DELETE', pgid='pgtrigger_niezmienna_22c27', table='realizacja_korektawpisu', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='konsultacjeevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='996674c60ab5f6d24a2079320f0d7bb33c6e86b3', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b722a', table='realizacja_konsultacjeevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='konsultacje',
            constraint=models.CheckConstraint(condition=models.Q(('przedmiot__regex', '^\\s*$'), _negated=True), name='konsultacje_z_przedmiotem'),
        ),
        migrations.AddConstraint(
            model_name='konsultacje',
            constraint=models.CheckConstraint(condition=models.Q(('od__isnull', True), ('do__isnull', True), ('do__gte', models.F('od')), _connector='OR'), name='konsultacje_daty_po_kolei', violation_error_message='Koniec konsultacji nie może być wcześniejszy niż początek.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='konsultacje',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.wpis_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM realizacja_wpispracy t WHERE t.id = NEW.wpis_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'realizacja' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „realizacja”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='af6dbc0dbe513e38ce9ae6446726a489f475d466', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_ed833', table='realizacja_konsultacje', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='konsultacje',
            trigger=pgtrigger.compiler.Trigger(name='szczegoly', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_wpis realizacja_wpispracy%ROWTYPE; v_stary bigint; v_nowy bigint;', func='\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = \'DELETE\' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        IF TG_OP <> \'INSERT\' THEN\n            v_stary := OLD.wpis_id;\n            SELECT * INTO v_wpis FROM realizacja_wpispracy w WHERE w.id = v_stary FOR NO KEY UPDATE;\n            IF (v_wpis.potwierdzono IS NOT NULL OR ((v_wpis.pierwsze_potwierdzenie IS NOT NULL OR EXISTS (SELECT 1 FROM realizacja_okressprawozdawczy o JOIN sciezka_sprawa s ON s.projekt_id = o.projekt_id WHERE s.id = v_wpis.sprawa_id AND o.otwarto IS NULL AND (v_wpis.data BETWEEN o.od AND o."do"))) AND NOT EXISTS (SELECT 1 FROM realizacja_korektawpisu k WHERE k.wpis_id = v_wpis.id AND k.txid = txid_current()))) THEN RAISE EXCEPTION \'Wpis był potwierdzony albo jego okres jest zamknięty: szczegóły zmienia się tylko razem z korektą wpisu.\' USING ERRCODE = \'check_violation\', HINT = \'straz\'; END IF;\n        END IF;\n        IF TG_OP <> \'DELETE\' THEN\n            v_nowy := NEW.wpis_id;\n            IF v_stary IS NOT NULL AND v_nowy IS DISTINCT FROM v_stary THEN\n                RAISE EXCEPTION \'Szczegółów nie można przenieść do innego wpisu.\' USING ERRCODE = \'check_violation\', HINT = \'straz\';\n            END IF;\n            SELECT * INTO v_wpis FROM realizacja_wpispracy w WHERE w.id = v_nowy FOR NO KEY UPDATE;\n            IF (v_wpis.potwierdzono IS NOT NULL OR ((v_wpis.pierwsze_potwierdzenie IS NOT NULL OR EXISTS (SELECT 1 FROM realizacja_okressprawozdawczy o JOIN sciezka_sprawa s ON s.projekt_id = o.projekt_id WHERE s.id = v_wpis.sprawa_id AND o.otwarto IS NULL AND (v_wpis.data BETWEEN o.od AND o."do"))) AND NOT EXISTS (SELECT 1 FROM realizacja_korektawpisu k WHERE k.wpis_id = v_wpis.id AND k.txid = txid_current()))) THEN RAISE EXCEPTION \'Wpis był potwierdzony albo jego okres jest zamknięty: szczegóły zmienia się tylko razem z korektą wpisu.\' USING ERRCODE = \'check_violation\', HINT = \'straz\'; END IF;\n            IF v_nowy IS NOT NULL AND v_wpis.forma NOT IN (6) THEN\n                RAISE EXCEPTION \'Te szczegóły nie pasują do formy pracy wpisu.\' USING ERRCODE = \'check_violation\', HINT = \'straz\';\n            END IF;\n        END IF;\n        UPDATE realizacja_wpispracy SET rewizja = rewizja WHERE id = COALESCE(v_nowy, v_stary);\n        IF TG_OP = \'DELETE\' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ', hash='fc5f5a2d884a27320c1682e6aa3c6f35cbaf7aac', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_szczegoly_b8d9a', table='realizacja_konsultacje', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='konsultacje',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "realizacja_konsultacjeevent" ("do", "id", "klucz", "od", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "przedmiot", "publikacja_adres", "publikacja_data", "rewizja", "sposoby", "sprawa_id", "utworzono", "utworzyl_id", "wpis_id", "z_kim") VALUES (NEW."do", NEW."id", NEW."klucz", NEW."od", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."przedmiot", NEW."publikacja_adres", NEW."publikacja_data", NEW."rewizja", NEW."sposoby", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."wpis_id", NEW."z_kim"); RETURN NULL;', hash='be84b971f94e69bcd6dc0622d17733c6950bfd17', operation='INSERT', pgid='pgtrigger_insert_insert_16774', table='realizacja_konsultacje', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='konsultacje',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "realizacja_konsultacjeevent" ("do", "id", "klucz", "od", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "przedmiot", "publikacja_adres", "publikacja_data", "rewizja", "sposoby", "sprawa_id", "utworzono", "utworzyl_id", "wpis_id", "z_kim") VALUES (NEW."do", NEW."id", NEW."klucz", NEW."od", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."przedmiot", NEW."publikacja_adres", NEW."publikacja_data", NEW."rewizja", NEW."sposoby", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id", NEW."wpis_id", NEW."z_kim"); RETURN NULL;', hash='580e4b5949eb3c87034aecd76556724b63941723', operation='UPDATE', pgid='pgtrigger_update_update_ee49f', table='realizacja_konsultacje', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='zalacznikwpisu',
            constraint=models.UniqueConstraint(fields=('wpis', 'zalacznik'), name='zalacznik_wpisu_raz'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='zalacznikwpisu',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.wpis_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM realizacja_wpispracy t WHERE t.id = NEW.wpis_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF NEW.zalacznik_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM sciezka_zalacznik t WHERE t.id = NEW.zalacznik_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'realizacja' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „realizacja”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='e0687ba4867ceb34cde1cd30027d38027ed48e58', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_ebd05', table='realizacja_zalacznikwpisu', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='zalacznikwpisu',
            trigger=pgtrigger.compiler.Trigger(name='plik_potwierdzonego', sql=sciezka.sprawa.straz.SqlBezObejscia(func="\n        IF NOT EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) AND EXISTS (SELECT 1 FROM realizacja_wpispracy w\n            WHERE w.id = OLD.wpis_id AND w.potwierdzono IS NOT NULL) THEN\n            RAISE EXCEPTION 'Pliku potwierdzonego wpisu nie można odłączyć ani zmienić jego roli.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n    ", hash='b5062070aa38d917f60f797d5801db7812b98f79', operation='UPDATE OR DELETE', pgid='pgtrigger_plik_potwierdzonego_5ffbe', table='realizacja_zalacznikwpisu', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='zalozyciel',
            constraint=models.CheckConstraint(condition=models.Q(('nazwa__regex', '^\\s*$'), _negated=True), name='zalozyciel_ma_nazwe'),
        ),
        migrations.AddConstraint(
            model_name='zalozyciel',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('publiczny', True), ('rodzaj__in', ['gmina', 'powiat', 'wojewodztwo'])), models.Q(('publiczny', False), ('rodzaj__in', ['ngo', 'koscielna'])), ('rodzaj', 'inna'), _connector='OR'), name='zalozyciel_publiczny_wedlug_rodzaju', violation_error_message='Samorząd jest podmiotem publicznym, organizacja i parafia prywatnym.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='zalozyciel',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.przedsiebiorstwo_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM realizacja_noweprzedsiebiorstwo t WHERE t.id = NEW.przedsiebiorstwo_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'realizacja' AND v_stan IS DISTINCT FROM 'rezultaty' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „realizacja” albo „rezultaty”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_wersja w WHERE w.sprawa_id = v_sprawa AND w.rodzaj = 'raport'\n                   AND (w.stan = 'wyslana' OR (w.stan = 'przyjeta' AND w.przebieg = v_przebieg))) THEN\n            RAISE EXCEPTION 'Dokument jest w przeglądzie albo przyjęty, więc danych etapu nie można zmieniać.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='615451e979a6eab5b8cf83240672881d510ebe75', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_a6c4c', table='realizacja_zalozyciel', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='zalozyciel',
            trigger=pgtrigger.compiler.Trigger(name='zasady_ps', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_ps bigint;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN RETURN NULL; END IF;\n        IF TG_OP = 'DELETE' THEN v_ps := OLD.przedsiebiorstwo_id; ELSE v_ps := NEW.przedsiebiorstwo_id; END IF;\n        PERFORM 1 FROM realizacja_noweprzedsiebiorstwo p WHERE p.id = v_ps FOR NO KEY UPDATE;\n        IF EXISTS (SELECT 1 FROM realizacja_kamienmilowy o WHERE o.przedsiebiorstwo_id = v_ps\n        AND o.kod = 'M17' AND o.stan = 'osiagniety') AND EXISTS (\n        SELECT 1 FROM realizacja_noweprzedsiebiorstwo p\n        WHERE p.id = v_ps\n          AND NOT EXISTS (SELECT 1 FROM sciezka_zalacznik a WHERE a.id = p.opinia_id AND a.usunieto IS NULL)\n          AND COALESCE((SELECT NULLIF(u.tryb, '') FROM realizacja_kamienmilowy u\n                        WHERE u.przedsiebiorstwo_id = p.id AND u.kod = 'M17'), p.tryb) = 'in_house'\n          AND EXISTS (SELECT 1 FROM realizacja_zalozyciel z WHERE z.przedsiebiorstwo_id = p.id AND NOT z.publiczny)) THEN\n            RAISE EXCEPTION 'Zlecenie in-house przy prywatnym założycielu wymaga opinii prawnej w aktach.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF EXISTS (SELECT 1 FROM realizacja_kamienmilowy o WHERE o.przedsiebiorstwo_id = v_ps\n        AND o.kod = 'M10' AND o.stan = 'osiagniety') AND EXISTS (\n            SELECT 1 FROM realizacja_noweprzedsiebiorstwo p WHERE p.id = v_ps AND p.forma = 'spoldzielnia_op'\n            AND (SELECT count(*) FROM realizacja_zalozyciel z WHERE z.przedsiebiorstwo_id = p.id) < 2) THEN\n            RAISE EXCEPTION 'Spółdzielnię socjalną osób prawnych zakładają co najmniej dwie osoby prawne.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NULL;\n        ", hash='df79f94900d07ab27d7fb2070a80a3617f218180', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_zasady_ps_6faba', table='realizacja_zalozyciel', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='zalozyciel',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "realizacja_zalozycielevent" ("id", "klucz", "nazwa", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "przedsiebiorstwo_id", "publiczny", "rewizja", "rodzaj", "sprawa_id", "utworzono", "utworzyl_id") VALUES (NEW."id", NEW."klucz", NEW."nazwa", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."przedsiebiorstwo_id", NEW."publiczny", NEW."rewizja", NEW."rodzaj", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id"); RETURN NULL;', hash='6ed1a833e85d19962b487c21ab585aa31854b292', operation='INSERT', pgid='pgtrigger_insert_insert_abbc6', table='realizacja_zalozyciel', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='zalozyciel',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "realizacja_zalozycielevent" ("id", "klucz", "nazwa", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "przedsiebiorstwo_id", "publiczny", "rewizja", "rodzaj", "sprawa_id", "utworzono", "utworzyl_id") VALUES (NEW."id", NEW."klucz", NEW."nazwa", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."przedsiebiorstwo_id", NEW."publiczny", NEW."rewizja", NEW."rodzaj", NEW."sprawa_id", NEW."utworzono", NEW."utworzyl_id"); RETURN NULL;', hash='95039dd4ef3652b28afa2803ae4728602f70f513', operation='UPDATE', pgid='pgtrigger_update_update_86592', table='realizacja_zalozyciel', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='zalozycielevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='4eec82e667ae63693d616cd38069a2ec77f80fc7', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c8fad', table='realizacja_zalozycielevent', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='zamknietakarta',
            constraint=models.UniqueConstraint(fields=('okres', 'sprawa', 'osoba'), name='zamknieta_karta_raz'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='zamknietakarta',
            trigger=pgtrigger.compiler.Trigger(name='niezmienna', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_stary RECORD;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF;\n        IF TG_OP = 'UPDATE' THEN\n            v_stary := OLD;\n            \n            IF v_stary IS NOT DISTINCT FROM NEW THEN RETURN NEW; END IF;\n        END IF;\n        RAISE EXCEPTION 'Zamkniętej karty pracy nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        ", hash='8d575c811bf9f54e255d6ff9e2c6525cb701df50', operation='UPDATE OR DELETE', pgid='pgtrigger_niezmienna_e815c', table='realizacja_zamknietakarta', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='zastrzezenie',
            constraint=models.CheckConstraint(condition=models.Q(('tresc__regex', '^\\s*$'), _negated=True), name='zastrzezenie_niepuste'),
        ),
        migrations.AddConstraint(
            model_name='zastrzezenie',
            constraint=models.CheckConstraint(condition=models.Q(('utworzyl__isnull', False)), name='zastrzezenie_ma_autora'),
        ),
        migrations.AddConstraint(
            model_name='zastrzezenie',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('odpowiedz', ''), ('odpowiedzial__isnull', True), ('odpowiedziano__isnull', True)), models.Q(models.Q(('odpowiedz__regex', '^\\s*$'), _negated=True), ('odpowiedzial__isnull', False), ('odpowiedziano__isnull', False)), _connector='OR'), name='zastrzezenie_odpowiedz_z_osoba'),
        ),
        migrations.AddConstraint(
            model_name='zastrzezenie',
            constraint=models.UniqueConstraint(condition=models.Q(('odpowiedziano__isnull', True)), fields=('wpis',), name='zastrzezenie_jedno_otwarte', violation_error_message='Do tego wpisu jest już zastrzeżenie, które czeka na odpowiedź.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='zastrzezenie',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.wpis_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM realizacja_wpispracy t WHERE t.id = NEW.wpis_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'realizacja' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „realizacja”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='6a5450731db5d0b124c3ce497aa21a07dc759d20', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_9a147', table='realizacja_zastrzezenie', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='zastrzezenie',
            trigger=pgtrigger.compiler.Trigger(name='zastrzezenie', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_stary RECORD;', func="\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN RETURN NEW; END IF;\n        IF TG_OP = 'INSERT' THEN\n            IF EXISTS (SELECT 1 FROM realizacja_wpispracy w WHERE w.id = NEW.wpis_id AND w.potwierdzono IS NOT NULL) THEN\n                RAISE EXCEPTION 'Ten wpis jest już potwierdzony, więc nie można zgłosić do niego zastrzeżenia.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            RETURN NEW;\n        END IF;\n        v_stary := OLD;\n        v_stary.odpowiedz := NEW.odpowiedz;\n        v_stary.odpowiedzial_id := NEW.odpowiedzial_id;\n        v_stary.odpowiedziano := NEW.odpowiedziano;\n        v_stary.rewizja := NEW.rewizja;\n        IF v_stary IS NOT DISTINCT FROM NEW AND OLD.odpowiedziano IS NULL THEN RETURN NEW; END IF;\n        RAISE EXCEPTION 'Zastrzeżenia nie można zmienić, a odpowiada się na nie raz.' USING ERRCODE = 'check_violation', HINT = 'straz';\n    ", hash='b50c17eb77a93ac1957a6601c99e2f7433dd896c', operation='INSERT OR UPDATE', pgid='pgtrigger_zastrzezenie_c7d40', table='realizacja_zastrzezenie', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='zgodanapoznywpis',
            constraint=models.CheckConstraint(condition=models.Q(('powod__regex', '^\\s*$'), _negated=True), name='zgoda_z_powodem'),
        ),
        migrations.AddConstraint(
            model_name='zgodanapoznywpis',
            constraint=models.CheckConstraint(condition=models.Q(('utworzyl__isnull', False)), name='zgoda_ma_autora'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='zgodanapoznywpis',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'realizacja' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „realizacja”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='696fccdbdf764719009f7b9e7388f7ba60284e12', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_b73f6', table='realizacja_zgodanapoznywpis', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='zgodanapoznywpis',
            trigger=pgtrigger.compiler.Trigger(name='niezmienna', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN RETURN NEW; END IF; RAISE EXCEPTION 'Zgody na późny wpis nie można zmienić.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='f6a6aaa350377d7db9fd066fedeabf339f05f55a', operation='UPDATE', pgid='pgtrigger_niezmienna_65046', table='realizacja_zgodanapoznywpis', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wpispracyevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=sciezka.sprawa.straz.SqlBezObejscia(func="IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; RAISE EXCEPTION 'Zapisu zmian nie można zmienić ani usunąć.' USING ERRCODE = 'check_violation', HINT = 'straz';", hash='8450788b680d0ad3f8e62e07a6d9775b60fe0039', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2811e', table='realizacja_wpispracyevent', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='wpispracy',
            index=models.Index(fields=['sprawa', '-data'], name='realizacja__sprawa__324813_idx'),
        ),
        migrations.AddIndex(
            model_name='wpispracy',
            index=models.Index(fields=['autor', '-data'], name='realizacja__autor_i_e27cdf_idx'),
        ),
        migrations.AddConstraint(
            model_name='wpispracy',
            constraint=models.CheckConstraint(condition=models.Q(('godziny__gt', 0), ('godziny__lte', 24)), name='wpis_godziny', violation_error_message='Godziny: więcej niż 0, najwyżej 24.'),
        ),
        migrations.AddConstraint(
            model_name='wpispracy',
            constraint=models.CheckConstraint(condition=models.Q(('forma__in', [1, 2, 3, 4, 5, 6, 7])), name='wpis_znana_forma'),
        ),
        migrations.AddConstraint(
            model_name='wpispracy',
            constraint=models.CheckConstraint(condition=models.Q(('opis__regex', '^\\s*$'), _negated=True), name='wpis_niepusty'),
        ),
        migrations.AddConstraint(
            model_name='wpispracy',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('potwierdzil__isnull', True), ('potwierdzono__isnull', True)), models.Q(('potwierdzil__isnull', False), ('potwierdzono__isnull', False), models.Q(('potwierdzil', models.F('autor')), _negated=True)), _connector='OR'), name='wpis_potwierdza_kto_inny', violation_error_message='Wpis potwierdza ktoś inny niż jego autor.'),
        ),
        migrations.AddConstraint(
            model_name='wpispracy',
            constraint=models.CheckConstraint(condition=models.Q(('wynik_doradztwa', ''), models.Q(('opis_wyniku__regex', '^\\s*$'), _negated=True), _connector='OR'), name='wpis_doradztwo_z_wynikiem', violation_error_message='Napisz, na czym polega wynik doradztwa.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wpispracy',
            trigger=pgtrigger.compiler.Trigger(name='etap', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_sprawa bigint; v_stan text; v_przebieg integer;', func="\n        IF TG_OP = 'UPDATE' THEN\n            IF NEW.sprawa_id <> OLD.sprawa_id THEN\n                RAISE EXCEPTION 'Wiersza nie można przenieść do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n            END IF;\n            NEW.rewizja := OLD.rewizja + 1;\n        END IF;\n        IF TG_OP <> 'DELETE' THEN\n        IF NEW.dzialanie_id IS NOT NULL AND NOT EXISTS (\n            SELECT 1 FROM plan_dzialanie t WHERE t.id = NEW.dzialanie_id AND t.sprawa_id = NEW.sprawa_id) THEN\n            RAISE EXCEPTION 'Powiązany wiersz należy do innej sprawy.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n            v_sprawa := NEW.sprawa_id;\n        ELSE\n            v_sprawa := OLD.sprawa_id;\n        END IF;\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        SELECT s.stan, s.przebieg INTO v_stan, v_przebieg FROM sciezka_sprawa s WHERE s.id = v_sprawa FOR SHARE;\n        IF v_stan IS DISTINCT FROM 'realizacja' THEN\n            RAISE EXCEPTION 'Sprawa jest w stanie „%”, a te dane można zmieniać tylko na etapie „realizacja”.', v_stan USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        ", hash='bf8dff9aaba79d4bed084a650a0d587a596df2ae', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_etap_d4a24', table='realizacja_wpispracy', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wpispracy',
            trigger=pgtrigger.compiler.Trigger(name='potwierdzony', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_stary RECORD; v_projekt bigint; v_samorzad bigint; v_kto text;', func='\n        IF EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) THEN\n            IF TG_OP = \'DELETE\' THEN RETURN OLD; ELSE RETURN NEW; END IF;\n        END IF;\n        IF TG_OP = \'DELETE\' THEN\n            IF OLD.potwierdzono IS NOT NULL THEN\n                RAISE EXCEPTION \'Potwierdzonego wpisu nie można usunąć.\' USING ERRCODE = \'check_violation\', HINT = \'straz\';\n            END IF;\n            RETURN OLD;\n        END IF;\n        IF TG_OP = \'UPDATE\' THEN\n            NEW.pierwsze_potwierdzenie := COALESCE(OLD.pierwsze_potwierdzenie, OLD.potwierdzono);\n            v_stary := OLD;v_stary.potwierdzil_id := NEW.potwierdzil_id;v_stary.potwierdzono := NEW.potwierdzono;v_stary.potwierdzono_jako := NEW.potwierdzono_jako;v_stary.pierwsze_potwierdzenie := NEW.pierwsze_potwierdzenie;v_stary.rewizja := NEW.rewizja;\n            IF OLD.potwierdzono IS NOT NULL AND NEW.potwierdzono IS NOT NULL THEN\n                RAISE EXCEPTION \'Potwierdzony wpis zmienia się tylko przez korektę, która zachowuje poprzednią treść.\' USING ERRCODE = \'check_violation\', HINT = \'straz\';\n            END IF;\n            IF v_stary IS DISTINCT FROM NEW THEN\n                IF NEW.pierwsze_potwierdzenie IS NOT NULL AND NOT EXISTS (SELECT 1 FROM realizacja_korektawpisu k WHERE k.wpis_id = OLD.id AND k.rewizja_wpisu = OLD.rewizja AND k.txid = txid_current()) THEN\n                    RAISE EXCEPTION \'Potwierdzony wpis zmienia się tylko przez korektę, która zachowuje poprzednią treść.\' USING ERRCODE = \'check_violation\', HINT = \'straz\';\n                END IF;\n            ELSIF OLD.potwierdzono IS NOT NULL AND NOT EXISTS (SELECT 1 FROM realizacja_korektawpisu k WHERE k.wpis_id = OLD.id AND k.rewizja_wpisu = OLD.rewizja AND k.txid = txid_current()) AND NOT EXISTS (\n                SELECT 1 FROM sciezka_zdarzenie z WHERE z.sprawa_id = NEW.sprawa_id AND z.txid = txid_current()\n                AND z.rodzaj = \'cofnieto_potwierdzenie\' AND btrim(z.powod) <> \'\') THEN\n                RAISE EXCEPTION \'Cofnięcie potwierdzenia wymaga powodu w historii sprawy.\' USING ERRCODE = \'check_violation\', HINT = \'straz\';\n            END IF;\n        END IF;\n        IF NEW.potwierdzono IS NULL THEN\n            NEW.potwierdzono_jako := \'\';\n            RETURN NEW;\n        END IF;\n        IF NEW.potwierdzil_id IS NULL OR NEW.potwierdzil_id = NEW.autor_id THEN\n            RETURN NEW;  -- refused by a constraint of the table, with its own sentence\n        END IF;\n        \n    SELECT s.projekt_id, s.samorzad_id, COALESCE(k.potwierdza, \'koordynator\') INTO v_projekt, v_samorzad, v_kto\n        FROM sciezka_sprawa s LEFT JOIN sciezka_kontrakt k ON k.sprawa_id = s.id WHERE s.id = NEW.sprawa_id;\n    IF (v_kto <> \'urzednik\' OR NOT NEW.widzi_gmina) AND EXISTS (SELECT 1 FROM sciezka_rola r WHERE r.osoba_id = NEW.potwierdzil_id AND r.rola = \'koordynator\' AND r.projekt_id = v_projekt AND r.od <= (NEW.potwierdzono AT TIME ZONE \'Europe/Warsaw\')::date AND (r."do" IS NULL OR r."do" > (NEW.potwierdzono AT TIME ZONE \'Europe/Warsaw\')::date)) THEN\n        NEW.potwierdzono_jako := \'koordynator\';\n    ELSIF v_kto <> \'koordynator\' AND NEW.widzi_gmina AND EXISTS (SELECT 1 FROM sciezka_rola r WHERE r.osoba_id = NEW.potwierdzil_id AND r.rola = \'urzednik\' AND r.samorzad_id = v_samorzad AND r.od <= (NEW.potwierdzono AT TIME ZONE \'Europe/Warsaw\')::date AND (r."do" IS NULL OR r."do" > (NEW.potwierdzono AT TIME ZONE \'Europe/Warsaw\')::date)) THEN\n        NEW.potwierdzono_jako := \'urzednik\';\n    ELSE\n        RAISE EXCEPTION \'Ten wpis potwierdza ktoś inny: tak stanowi kontrakt.\' USING ERRCODE = \'check_violation\', HINT = \'straz\';\n    END IF;\n    IF EXISTS (SELECT 1 FROM realizacja_zastrzezenie z WHERE z.wpis_id = NEW.id AND z.odpowiedziano IS NULL) THEN\n        RAISE EXCEPTION \'Do wpisu zgłoszono zastrzeżenie. Najpierw zespół musi na nie odpowiedzieć.\' USING ERRCODE = \'check_violation\', HINT = \'straz\';\n    END IF;\n    IF (SELECT k.utworzyl_id FROM realizacja_korektawpisu k WHERE k.wpis_id = NEW.id ORDER BY k.id DESC LIMIT 1)\n        = NEW.potwierdzil_id THEN\n        RAISE EXCEPTION \'Wpisu nie potwierdza osoba, która go poprawiła.\' USING ERRCODE = \'check_violation\', HINT = \'straz\';\n    END IF;\n    NEW.pierwsze_potwierdzenie := COALESCE(NEW.pierwsze_potwierdzenie, NEW.potwierdzono);\n        RETURN NEW;\n    ', hash='81b53383631565a5a25914fc9e65af70404b9ae9', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_potwierdzony_1e73f', table='realizacja_wpispracy', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wpispracy',
            trigger=pgtrigger.compiler.Trigger(name='okres', sql=sciezka.sprawa.straz.SqlBezObejscia(declare='DECLARE v_stary RECORD;', func='\n        IF TG_OP = \'INSERT\' THEN\n            IF NEW.zgoda_id IS NOT NULL AND NOT EXISTS (\n                SELECT 1 FROM realizacja_zgodanapoznywpis z WHERE z.id = NEW.zgoda_id AND z.sprawa_id = NEW.sprawa_id\n                AND z.osoba_id = NEW.autor_id AND z.data = NEW.data) THEN\n                RAISE EXCEPTION \'Zgoda na późny wpis dotyczy innej osoby, sprawy albo dnia.\' USING ERRCODE = \'check_violation\', HINT = \'straz\';\n            END IF;\n            IF NEW.zgoda_id IS NULL AND NOT EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) AND EXISTS (SELECT 1 FROM realizacja_okressprawozdawczy o JOIN sciezka_sprawa s ON s.projekt_id = o.projekt_id WHERE s.id = NEW.sprawa_id AND o.otwarto IS NULL AND (NEW.data BETWEEN o.od AND o."do")) THEN RAISE EXCEPTION \'Ten dzień leży w zamkniętym okresie sprawozdawczym. Wpis można tylko poprawić korektą, z powodem.\' USING ERRCODE = \'check_violation\', HINT = \'straz\'; END IF;\n            RETURN NEW;\n        END IF;\n        IF TG_OP = \'DELETE\' THEN\n            IF NOT EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) AND EXISTS (SELECT 1 FROM realizacja_okressprawozdawczy o JOIN sciezka_sprawa s ON s.projekt_id = o.projekt_id WHERE s.id = OLD.sprawa_id AND o.otwarto IS NULL AND (OLD.data BETWEEN o.od AND o."do")) THEN RAISE EXCEPTION \'Ten dzień leży w zamkniętym okresie sprawozdawczym. Wpis można tylko poprawić korektą, z powodem.\' USING ERRCODE = \'check_violation\', HINT = \'straz\'; END IF;\n            RETURN OLD;\n        END IF;\n        v_stary := OLD;v_stary.potwierdzil_id := NEW.potwierdzil_id;v_stary.potwierdzono := NEW.potwierdzono;v_stary.potwierdzono_jako := NEW.potwierdzono_jako;v_stary.pierwsze_potwierdzenie := NEW.pierwsze_potwierdzenie;v_stary.rewizja := NEW.rewizja;\n        IF v_stary IS DISTINCT FROM NEW AND NOT EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) AND NOT EXISTS (SELECT 1 FROM realizacja_korektawpisu k WHERE k.wpis_id = OLD.id AND k.rewizja_wpisu = OLD.rewizja AND k.txid = txid_current())\n            AND (EXISTS (SELECT 1 FROM realizacja_okressprawozdawczy o JOIN sciezka_sprawa s ON s.projekt_id = o.projekt_id WHERE s.id = OLD.sprawa_id AND o.otwarto IS NULL AND (OLD.data BETWEEN o.od AND o."do" OR NEW.data BETWEEN o.od AND o."do")) OR NEW.zgoda_id IS DISTINCT FROM OLD.zgoda_id) THEN\n            RAISE EXCEPTION \'Ten dzień leży w zamkniętym okresie sprawozdawczym. Wpis można tylko poprawić korektą, z powodem.\' USING ERRCODE = \'check_violation\', HINT = \'straz\';\n        END IF;\n        RETURN NEW;\n    ', hash='e87df6a264963f2011819e443eb5c34d2c5cb688', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_okres_38ecb', table='realizacja_wpispracy', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wpispracy',
            trigger=pgtrigger.compiler.Trigger(name='forma_szczegolow', sql=sciezka.sprawa.straz.SqlBezObejscia(func="\n        IF NEW.forma IS DISTINCT FROM OLD.forma AND NOT EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) AND ((NEW.forma NOT IN (2) AND EXISTS (SELECT 1 FROM realizacja_sesjadoradcza s WHERE s.wpis_id = NEW.id)) OR (NEW.forma NOT IN (3, 4, 5) AND EXISTS (SELECT 1 FROM realizacja_spotkanie s WHERE s.wpis_id = NEW.id)) OR (NEW.forma NOT IN (6) AND EXISTS (SELECT 1 FROM realizacja_konsultacje s WHERE s.wpis_id = NEW.id)) OR (NEW.forma NOT IN (7) AND EXISTS (SELECT 1 FROM realizacja_przedsiewziecie s WHERE s.wpis_id = NEW.id))) THEN\n            RAISE EXCEPTION 'Wpis ma szczegóły swojej formy pracy. Żeby zmienić formę, najpierw je usuń.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NEW;\n    ", hash='adf14afaace6041c38c449ba67c7d8d32b489894', operation='UPDATE', pgid='pgtrigger_forma_szczegolow_f1789', table='realizacja_wpispracy', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wpispracy',
            trigger=pgtrigger.compiler.Trigger(name='dzialanie_z_aneksu', sql=sciezka.sprawa.straz.SqlBezObejscia(func="\n        IF NEW.dzialanie_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sciezka_konserwacja k WHERE k.txid = txid_current() AND k.kiedy = now()) AND EXISTS (\n            SELECT 1 FROM sciezka_aneks a WHERE a.sprawa_id = NEW.sprawa_id AND a.rodzaj = 'plan' AND a.stan = 'otwarty'\n            AND NOT jsonb_exists(a.przed -> 'nieusuwalne' -> 'plan_dzialanie', NEW.dzialanie_id::text)) THEN\n            RAISE EXCEPTION 'To działanie jest w aneksie, którego gmina jeszcze nie przyjęła.' USING ERRCODE = 'check_violation', HINT = 'straz';\n        END IF;\n        RETURN NEW;\n        ", hash='fc5384cf63e932963cade13903e2763599720e7a', operation='INSERT OR UPDATE', pgid='pgtrigger_dzialanie_z_aneksu_fd869', table='realizacja_wpispracy', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wpispracy',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "realizacja_wpispracyevent" ("autor_id", "data", "dzialanie_id", "forma", "godziny", "id", "klucz", "liczba_uczestnikow", "miejsce", "notatka", "opis", "opis_wyniku", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pierwsze_potwierdzenie", "potwierdzil_id", "potwierdzono", "potwierdzono_jako", "rewizja", "rola_autora", "sposob", "sprawa_id", "uczestnicy", "ustalenia", "utworzono", "utworzyl_id", "widzi_gmina", "wynik_doradztwa", "zgoda_id") VALUES (NEW."autor_id", NEW."data", NEW."dzialanie_id", NEW."forma", NEW."godziny", NEW."id", NEW."klucz", NEW."liczba_uczestnikow", NEW."miejsce", NEW."notatka", NEW."opis", NEW."opis_wyniku", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."pierwsze_potwierdzenie", NEW."potwierdzil_id", NEW."potwierdzono", NEW."potwierdzono_jako", NEW."rewizja", NEW."rola_autora", NEW."sposob", NEW."sprawa_id", NEW."uczestnicy", NEW."ustalenia", NEW."utworzono", NEW."utworzyl_id", NEW."widzi_gmina", NEW."wynik_doradztwa", NEW."zgoda_id"); RETURN NULL;', hash='1580057d2c7be44f7b374537abd4528eb89be32f', operation='INSERT', pgid='pgtrigger_insert_insert_c50fe', table='realizacja_wpispracy', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='wpispracy',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "realizacja_wpispracyevent" ("autor_id", "data", "dzialanie_id", "forma", "godziny", "id", "klucz", "liczba_uczestnikow", "miejsce", "notatka", "opis", "opis_wyniku", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pierwsze_potwierdzenie", "potwierdzil_id", "potwierdzono", "potwierdzono_jako", "rewizja", "rola_autora", "sposob", "sprawa_id", "uczestnicy", "ustalenia", "utworzono", "utworzyl_id", "widzi_gmina", "wynik_doradztwa", "zgoda_id") VALUES (NEW."autor_id", NEW."data", NEW."dzialanie_id", NEW."forma", NEW."godziny", NEW."id", NEW."klucz", NEW."liczba_uczestnikow", NEW."miejsce", NEW."notatka", NEW."opis", NEW."opis_wyniku", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."pierwsze_potwierdzenie", NEW."potwierdzil_id", NEW."potwierdzono", NEW."potwierdzono_jako", NEW."rewizja", NEW."rola_autora", NEW."sposob", NEW."sprawa_id", NEW."uczestnicy", NEW."ustalenia", NEW."utworzono", NEW."utworzyl_id", NEW."widzi_gmina", NEW."wynik_doradztwa", NEW."zgoda_id"); RETURN NULL;', hash='806ee543859cb81c2646d9ba13632e456ab1d9d4', operation='UPDATE', pgid='pgtrigger_update_update_63d5f', table='realizacja_wpispracy', when='AFTER')),
        ),
        ]),
    ]
