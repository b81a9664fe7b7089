/** Endings of files that are known to hold no letters, or letters that cannot be read. */

/** Documents and scans that people keep letters in and that cannot be read: each is named as a problem. */
export const documentEndings = extensions(
  'doc dot wps wpd wri pages key numbers xls xlsx ppt pptx odp ods djvu djv mobi azw azw3 lit one pub ps ' +
    '7z rar gz tgz tar bz2 xz pst ost dbx tif tiff jpg jpeg heic bmp png',
)

/** Never letters, and too many to be asked one by one. */
export const otherEndings = extensions(
  'css js mjs cjs ts tsx jsx map py pyc rb php java class jar c h cpp o so a dll dylib exe msi bat cmd sh ps1 wasm ' +
    'woff woff2 ttf otf eot ico icns cur svg gif webp avif psd ai mp3 mp4 m4a m4v mov avi mkv webm wav flac ogg ' +
    'oga ogv aac wma wmv db sqlite sqlite3 mdb json jsonl csv tsv yml yaml toml ini cfg conf log lock tmp bak swp ' +
    'msf url lnk webloc desktop ics vcf part crdownload torrent iso img dmg sig asc-sig xsl xslt xsd dtd rng rnc ' +
    'odd sch css2 less scss md5 sha1 sha256 bib ris pid idx dat-journal',
)

function extensions(names: string): ReadonlySet<string> {
  return new Set(names.split(' ').map((name) => `.${name}`))
}
