import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('realizacja', '0005_nowe_przedsiebiorstwa'),
        ('rezultaty', '0002_powiazania_i_straze'),
        ('sciezka', '0009_przepisy_i_prog_ps'),
    ]

    operations = [
        migrations.AddField(
            model_name='rezultat',
            name='przedsiebiorstwo',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='rezultaty', to='realizacja.noweprzedsiebiorstwo', verbose_name='przedsiębiorstwo'),
        ),
        migrations.AddField(
            model_name='rezultatevent',
            name='przedsiebiorstwo',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='realizacja.noweprzedsiebiorstwo', verbose_name='przedsiębiorstwo'),
        ),
    ]
