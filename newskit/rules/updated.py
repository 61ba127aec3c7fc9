"""What stands before the time of an update in other languages than Chinese, in small letters: last updated, mis à jour le."""

from __future__ import annotations

UPDATED = tuple(
    word.strip()
    for word in """
updated, modified, aktualisiert, geändert, mis à jour, modifié, actualizad, actualización, modificad, aggiorna, modificat, atualizad, atualização, bijgewerkt
uppdaterad, ändrad, oppdatert, endret, opdateret, päivitetty, muokattu, aktualizacja, zaktualizowano, aktualizován, aktualizované, upraveno, frissít, módosítva
actualizat, güncelle, ενημέρωση, ενημερώθηκε, обновлен, оновлен, обновен, ажурирано, измењено, ažurirano, izmijenjeno, posodobljeno, atnaujint, atjaunots, uuendatud, muudetud, uppfært
تحديث, עודכן, עדכון, روزرسانی, اپ ڈیٹ, अपडेट, হালনাগাদ, আপডেট, புதுப்பிக்கப்பட்ட, ปรับปรุง, อัปเดต, កែប្រែ, ပြင်ဆင်, cập nhật, diperbarui, diupdate, pembaruan
last update, update:, aktualisierung, actualisé, mise à jour, laatste update, gewijzigd, aangepast, zmodyfikowan, aktualizace, actualizare, actualitza
изменен, змінен, последна промяна, संशोधित, diperbaharui, zadnja izmjena, zadnja posodobitev, upravené
dikemaskini, kemas kini, in-update, imesasishwa, განახლ, թարմացվ, የዘመነ
""".replace("\n", ",").split(",")
    if word.strip()
)
