import type { DefaultTexts } from './default-texts.js';

/** Consent texts a new organization starts with, in German. */
export const GERMAN: DefaultTexts = {
  recognition: {
    title: 'Mein Gesicht wiedererkennen',
    body: `Ich willige ein, dass diese Organisation mich an meinem Gesicht wiedererkennt.

Was gespeichert wird: Aus Bildern meines Gesichts berechnet ein Programm eine Reihe von Zahlen, eine sogenannte Vorlage. Die Vorlage wird verschlüsselt gespeichert, mit dem Datum und der Qualität des Bildes. Sie gehört zu den biometrischen Daten: Mit ihr lässt sich unterscheiden, ob ich es bin oder jemand anderes. Die Bilder selbst werden dafür nicht aufbewahrt; danach werde ich gesondert gefragt.

Wofür: um zu prüfen, ob ich die Person bin, die ich zu sein angebe, und um festzustellen, ob ein Gesicht vor einer Kamera meines ist. Jedes Mal entsteht ein Eintrag in einem Protokoll: wann, mit welchem Ergebnis und, wenn ich erkannt wurde, die Zahlen dieses Gesichts, verschlüsselt, damit sich ein Irrtum berichtigen lässt. Über meine Stimmung, meine Herkunft oder meine Gesundheit wird nichts abgeleitet.

Wie sicher das ist: Ein Programm kann sich irren. Es kann mich nicht erkennen oder jemand anderen für mich halten. Keine Entscheidung, die für mich wichtig ist, trifft das Programm allein; ich kann immer verlangen, dass ein Mensch hinsieht.

Wie lange: Die Vorlage bleibt, bis ich widerrufe, bis ich ausscheide oder bis die Organisation sie löscht. Einträge des Protokolls werden nach der Frist gelöscht, die die Organisation festgelegt hat. Sicherungskopien werden im üblichen Ablauf überschrieben.

Ich darf Nein sagen. Die Organisation bietet mir einen gleichwertigen Weg ohne mein Gesicht an, und ich habe keinen Nachteil, wenn ich ihn wähle. Ich kann jederzeit widerrufen, so einfach, wie ich jetzt einwillige, und ohne Gründe zu nennen. Meine Vorlagen werden dann sofort gelöscht. Was vorher geschah, bleibt rechtmäßig.`,
  },
  attendance: {
    title: 'Meine Anwesenheit am Gesicht erfassen',
    body: `Ich willige ein, dass das Wiedererkennen meines Gesichts festhalten darf, wann ich komme und gehe.

Was gespeichert wird: Tag, Uhrzeit und Ort der Kamera, wenn ich erkannt wurde, als Teil meines Anwesenheitsnachweises. Erkannt werde ich mit den Vorlagen, in die ich gesondert eingewilligt habe; dieser Text fügt keine weiteren Daten meines Gesichts hinzu.

Wofür: für den Anwesenheitsnachweis, den die Organisation ohnehin führt. Er dient nicht dazu, zu beobachten, wo ich mich tagsüber aufhalte.

Wie sicher das ist: Werde ich nicht erkannt, gelte ich deshalb nicht als abwesend; ist ein Eintrag falsch, kann ich ihn berichtigen lassen.

Wie lange: Anwesenheitsnachweise werden so lange aufbewahrt, wie es die Regeln der Organisation oder das Gesetz verlangen, gleich auf welchem Weg sie entstanden sind.

Ich darf Nein sagen. Die Organisation erfasst meine Anwesenheit dann auf einem gleichwertigen Weg ohne mein Gesicht, und ich habe davon keinen Nachteil. Ich kann jederzeit ohne Angabe von Gründen widerrufen; ab dann hält mein Gesicht nichts mehr fest.`,
  },
  'sign-in': {
    title: 'Mich mit meinem Gesicht anmelden',
    body: `Ich willige ein, dass ich mich mit meinem Gesicht an meinem Konto anmelden kann.

Was gespeichert wird: nichts Weiteres von meinem Gesicht. Die Vorlagen, in die ich gesondert eingewilligt habe, werden bei jeder Anmeldung mit dem Bild der Kamera verglichen. Zeitpunkt und Ergebnis werden protokolliert, um Angriffe zu bemerken.

Wofür: um mein eigenes Konto zu öffnen, und für nichts anderes.

Wie sicher das ist: Ein Gesicht ist kein Geheimnis. Jemand, der mir sehr ähnlich sieht, oder eine sehr gute Nachbildung könnte für mich gehalten werden. Wichtige Änderungen verlangen deshalb einen weiteren Nachweis, etwa einen Code oder einen Passkey.

Wie lange: bis ich widerrufe. Einträge des Protokolls werden nach der Frist gelöscht, die die Organisation festgelegt hat.

Ich darf Nein sagen. Ein Passwort, ein Passkey oder ein Code öffnet mein Konto immer ebenso, mit denselben Rechten. Ich kann jederzeit ohne Angabe von Gründen widerrufen; die Anmeldung mit dem Gesicht ist dann sofort abgeschaltet.`,
  },
  'picture-storage': {
    title: 'Bilder meines Gesichts aufbewahren',
    body: `Ich willige ein, dass die Bilder aufbewahrt werden, aus denen meine Vorlagen entstanden sind.

Was gespeichert wird: die Bilder meines Gesichts, die für die Erfassung aufgenommen oder hochgeladen wurden, verschlüsselt und ohne Angaben zu Ort und Gerät der Aufnahme.

Wofür: um neue Vorlagen zu berechnen, wenn ein besseres Programm eingeführt wird, ohne dass ich noch einmal kommen muss, und damit befugte Personen sehen können, womit ich erfasst wurde. Jeder Blick auf ein Bild wird protokolliert. Die Bilder werden nicht weitergegeben und nicht zum Trainieren von Programmen verwendet.

Wie lange: bis ich widerrufe, bis ich die Einwilligung in das Wiedererkennen widerrufe, bis ich ausscheide oder bis die Organisation sie löscht. Sicherungskopien werden im üblichen Ablauf überschrieben.

Ich darf Nein sagen. Ich kann dann genauso gut erkannt werden; nur wenn das Programm ersetzt wird, werde ich vielleicht um neue Bilder gebeten. Ich habe davon keinen Nachteil. Ich kann jederzeit ohne Angabe von Gründen widerrufen; die Bilder werden dann sofort gelöscht.`,
  },
};
