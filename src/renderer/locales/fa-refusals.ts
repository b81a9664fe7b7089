/**
 * Reasons of refusals in Persian. The library tells them in English, with names and numbers put in; each row has the
 * English sentence as it stands there, with a name in braces for each thing put in, and its words here.
 */
export const refusals: readonly (readonly [english: string, persian: string])[] = [
  [
    '{path} is there already. Name a folder that is not there yet.',
    '{path} از پیش هست. پوشه‌ای را نام ببرید که هنوز نیست.',
  ],
  ['{path} is there already; give another name.', '{path} از پیش هست؛ نام دیگری بدهید.'],
  [
    '{path} is there already, or cannot be written ({why}). Choose a folder that is not there yet.',
    '{path} از پیش هست یا در آن نمی‌توان نوشت ({why}). پوشه‌ای برگزینید که هنوز نیست.',
  ],
  ['{path} could not be written: {why}', '{path} نوشته نشد: {why}'],
  ['{path} could not be read: {why}', '{path} خوانده نشد: {why}'],
  ['{path} is no file that can be read to its end.', '{path} پرونده‌ای نیست که بتوان آن را تا پایان خواند.'],
  ['The key could not be kept: {why}', 'کلید نگه داشته نشد: {why}'],
  [
    'The keychain did not take the key ({name}: {why}). The passphrase is asked for each time, as before.',
    'جاکلیدی کلید را نپذیرفت ({name}: {why}). گذرواژه مانند پیش هر بار پرسیده می‌شود.',
  ],
  ['The file could not be written: {why}', 'پرونده نوشته نشد: {why}'],
  ['The folder could not be written: {why}', 'پوشه نوشته نشد: {why}'],
  [
    '{path} cannot be written there. Choose another folder.',
    '{path} را آنجا نمی‌توان نوشت. پوشهٔ دیگری برگزینید.',
  ],
  [
    '{folder} is no folder that is there. Choose another folder.',
    'پوشهٔ {folder} آنجا نیست. پوشهٔ دیگری برگزینید.',
  ],
  ['{path} is no notebook of Letterbook.', '{path} دفتر لتربوک نیست.'],
  ['{path} is too large to be a notebook.', '{path} بزرگ‌تر از آن است که دفتر باشد.'],
  ['{path} is too large to be what was asked for.', '{path} بزرگ‌تر از آن است که آنچه خواسته شد باشد.'],
  [
    '{path} is no text in UTF-8. Save it in this encoding, then try again.',
    '{path} متنی با کدگذاری UTF-8 نیست. آن را با این کدگذاری ذخیره کنید و دوباره بیازمایید.',
  ],
  ['{name} is no file. Choose a file of notes.', '{name} پرونده نیست. پروندهٔ یادداشت‌ها را برگزینید.'],
  [
    '{path} is damaged, or no file of JSON. Nothing of it was taken.',
    '{path} آسیب دیده یا پروندهٔ JSON نیست. چیزی از آن گرفته نشد.',
  ],
  [
    '{name} is only a part of a project. Choose the .qdpx file that it came from.',
    '{name} تنها بخشی از یک پروژه است. پروندهٔ qdpx. آن را برگزینید.',
  ],
  [
    '{path} holds no web annotation, so nothing can be taken over.',
    'در {path} یادداشت وبی نیست، پس چیزی برای گرفتن نیست.',
  ],
  [
    'None of the {unread} annotations in {path} could be read: they are not as the standard has them.',
    'هیچ‌یک از {unread} یادداشت {path} خوانده نشد: با استاندارد سازگار نیستند.',
  ],
  [
    '{path} cannot be taken over: {wrong}. Nothing of it was taken.',
    '{path} را نمی‌توان گرفت: {wrong}. چیزی از آن گرفته نشد.',
  ],
  [
    '{path} cannot be taken over: {wrong} Nothing of it was taken.',
    '{path} را نمی‌توان گرفت: {wrong} چیزی از آن گرفته نشد.',
  ],
  ['No letter is chosen, so there is nothing to write.', 'نامه‌ای برگزیده نیست، پس چیزی برای نوشتن نیست.'],
  ['No note is chosen, so there is nothing to write.', 'یادداشتی برگزیده نیست، پس چیزی برای نوشتن نیست.'],
  ['There are no codes yet that a code book could hold.', 'هنوز کدی نیست که در کتاب کد بیاید.'],
  [
    'This format takes {most} letters at once, and {count} were found. Ask for fewer, for instance year by year.',
    'این قالب هر بار {most} نامه را می‌گیرد و {count} نامه یافته شد. کمتر بخواهید، برای نمونه سال به سال.',
  ],
  [
    'TEI has no form for this. Choose a table (CSV), a page (HTML) or PDF; versions and translations can be written as TEI.',
    'TEI صورتی برای این ندارد. جدول (CSV)، صفحه (HTML) یا PDF را برگزینید؛ نسخه‌ها و ترجمه‌ها را می‌توان با TEI نوشت.',
  ],
  ['The comparison could not be printed: {reason}.', 'مقایسه چاپ نشد: {reason}.'],
  [
    'Letters are being written into a file already. Wait for it, or stop it.',
    'نامه‌ها هم‌اکنون در پرونده‌ای نوشته می‌شوند. صبر کنید یا آن را متوقف کنید.',
  ],
  [
    'The letters changed while they were written, again and again. Try once more when they have been read.',
    'نامه‌ها هنگام نوشتن پیاپی تغییر کردند. پس از خوانده شدنشان دوباره بیازمایید.',
  ],
  [
    'The library changed while the search ran. Run it once more.',
    'کتابخانه هنگام جست‌وجو تغییر کرد. یک بار دیگر جست‌وجو کنید.',
  ],
  ['This note does not stand on passages.', 'این یادداشت بر عبارتی نیست.'],
  ['A note stands either on passages or on something else.', 'یادداشت یا بر عبارت‌هاست یا بر چیزی دیگر.'],
  ['A note needs a passage with at least one character.', 'یادداشت به عبارتی دست‌کم یک‌نویسه‌ای نیاز دارد.'],
  [
    'This passage is too long for a note. Select a shorter one.',
    'این عبارت برای یادداشت بلند است. عبارت کوتاه‌تری برگزینید.',
  ],
  [
    'These sentences stand in one letter. Pin sentences of two letters together.',
    'این جمله‌ها در یک نامه‌اند. جمله‌های دو نامه را به هم سنجاق کنید.',
  ],
  ['Open two letters beside each other to compare them.', 'برای مقایسه دو نامه را کنار هم باز کنید.'],
  [
    'These letters are too long to be worked on together. Choose fewer or shorter ones.',
    'این نامه‌ها برای کار با هم بلندند. نامه‌های کمتر یا کوتاه‌تری برگزینید.',
  ],
  ['Choose another code to merge with this one.', 'کد دیگری برای یکی کردن با این کد برگزینید.'],
  [
    'Their definitions together are too long. Shorten one of them first.',
    'تعریف‌هایشان روی هم بلند است. نخست یکی را کوتاه کنید.',
  ],
  ['A code is split into a new one.', 'کد به کدی تازه جدا می‌شود.'],
  ['A note has at most {most} codes.', 'هر یادداشت دست بالا {most} کد دارد.'],
  ['The code above “{name}” does not exist any more.', 'کد بالای «{name}» دیگر نیست.'],
  ['“{name}” cannot stand below itself.', '«{name}» نمی‌تواند زیر خودش باشد.'],
  [
    'There are several codes “{name}”: {paths}. Name one of them.',
    'چند کد «{name}» هست: {paths}. یکی از آن‌ها را نام ببرید.',
  ],
  ['There is no passphrase to unlock it with again.', 'گذرواژه‌ای نیست که با آن دوباره باز شود.'],
  ['The library has a passphrase already.', 'کتابخانه از پیش گذرواژه دارد.'],
  ['The library has no passphrase.', 'کتابخانه گذرواژه ندارد.'],
  ['The key of this library has no proper id.', 'کلید این کتابخانه شناسهٔ درستی ندارد.'],
  [
    'The notebook must be open and sound before its encryption is changed.',
    'دفتر باید باز و سالم باشد تا رمزگذاری‌اش تغییر کند.',
  ],
  [
    'This system has no keychain that could keep a key ({name}). The passphrase is asked for each time.',
    'این سیستم جاکلیدی‌ای ندارد که کلید را نگه دارد ({name}). گذرواژه هر بار پرسیده می‌شود.',
  ],
  [
    '{name} is sealed with another key than its library, so it cannot be opened.',
    '{name} با کلیدی جز کلید کتابخانه‌اش مُهر شده است و باز نمی‌شود.',
  ],
  [
    '{path} is in use, or was not closed. Open and close its library in Letterbook, then try again.',
    '{path} در کار است یا بسته نشده است. کتابخانه‌اش را در لتربوک باز کنید و ببندید، سپس دوباره بیازمایید.',
  ],
  [
    '{name} was made by itself, and goes by itself when its time comes.',
    '{name} خودبه‌خود ساخته شده است و به‌هنگام خودبه‌خود می‌رود.',
  ],
  [
    'The notebook is not damaged, so there is nothing to recover.',
    'دفتر آسیب ندیده است، پس چیزی برای بازگرداندن نیست.',
  ],
  [
    '{choice} is damaged too ({findings}). Choose another.',
    '{choice} نیز آسیب دیده است ({findings}). یکی دیگر را برگزینید.',
  ],
  [
    'The notebook cannot be recovered from {choice}: it is not there.',
    'دفتر را از {choice} نمی‌توان بازگرداند: آنجا نیست.',
  ],
  [
    'The notebook could not be made anew ({findings}). Nothing was changed.',
    'دفتر از نو ساخته نشد ({findings}). چیزی تغییر نکرد.',
  ],
  [
    'The copy of the notebook could not be verified ({finding}). It was not kept.',
    'درستی رونوشت دفتر تأیید نشد ({finding}). نگه داشته نشد.',
  ],
  [
    '“{words}” cannot be read as a date, or can be read as more than one. Write it with the name of its month, such as 3 March 1843, or with the year first: 1843-03-03, 1843-03, 1843~ for about 1843, 1843/1845 for some time between.',
    '«{words}» را همچون تاریخ نمی‌توان خواند، یا بیش از یک گونه می‌توان خواند. آن را با نام ماه بنویسید، مانند ۳ مارس ۱۸۴۳ یا ۱۵ اسفند ۱۲۲۱، یا با سال در آغاز: 1843-03-03، 1843-03، 1843~ برای حدود ۱۸۴۳، 1843/1845 برای زمانی در آن میان.',
  ],
  [
    'A name or letter was given twice. Choose different ones, then decide again.',
    'نام یا نامه‌ای دو بار آمده است. نام‌ها یا نامه‌های متفاوت برگزینید و دوباره تصمیم بگیرید.',
  ],
  [
    'Names that mean one person, and only those, need a name to be listed under.',
    'تنها نام‌هایی که یک تن را می‌رسانند به نامی برای فهرست نیاز دارند.',
  ],
  [
    'Some of these names were said to be different people, and others say that they are one. Take one of the decisions back first, then decide again.',
    'گفته‌اید که برخی از این نام‌ها کسان جداگانه‌اند و جای دیگر که یکی‌اند. نخست یکی از تصمیم‌ها را پس بگیرید، سپس دوباره تصمیم بگیرید.',
  ],
  [
    'Some of these letters were said to be different letters, and others say that they are one. Take one of the decisions back first, then decide again.',
    'گفته‌اید که برخی از این نامه‌ها جداگانه‌اند و جای دیگر که یکی‌اند. نخست یکی از تصمیم‌ها را پس بگیرید، سپس دوباره تصمیم بگیرید.',
  ],
  ['This correction cannot be kept: {why}', 'این تصحیح را نمی‌توان نگه داشت: {why}'],
  ['A folder cannot be moved into itself.', 'پوشه را نمی‌توان درون خودش برد.'],
  [
    'With new names the query “{query}…” would become too long.',
    'با نام‌های تازه پرسش «{query}…» بیش از اندازه بلند می‌شود.',
  ],
  [
    'With this name the query of the saved search “{name}” would become too long. Choose a shorter one.',
    'با این نام پرسش جست‌وجوی ذخیره‌شدهٔ «{name}» بیش از اندازه بلند می‌شود. نام کوتاه‌تری برگزینید.',
  ],
  [
    'There is nothing to undo: no letter was marked as seen since.',
    'چیزی برای برگرداندن نیست: از آن پس نامه‌ای دیده‌شده نشان نشده است.',
  ],
]
