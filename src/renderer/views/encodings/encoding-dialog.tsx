/** Lets the reader choose how the bytes of a file become letters, with the text as it would read. */
import { type OfferedEncoding, offeredEncodings } from '@shared/encodings'
import { failureOf } from '@shared/failure'
import { parseLetterKey } from '@shared/letter-key'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseEncoding, previewEncoding } from '../../actions/encodings'
import { closeDialog } from '../../actions/shell'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { RadioRow } from '../../components/radio-row'
import type { LetterToDecode } from '../../state/shell'
import { failureWords, fileName, isolated } from '../shell/words'

const scopes = ['file', 'folder'] as const
type Scope = (typeof scopes)[number]

export function EncodingDialog({ letter }: { readonly letter: LetterToDecode }) {
  const { t } = useTranslation()
  const place = parseLetterKey(letter.key)
  const [chosen, setChosen] = useState<OfferedEncoding>(() => known(letter.encoding) ?? 'utf-8')
  const [scope, setScope] = useState<Scope>('file')
  const [fault, setFault] = useState('')
  const [busy, setBusy] = useState(false)
  const preview = usePreview(letter.key, chosen)
  const folder = place === null ? '' : place.path.split('/').slice(0, -1).join('/')
  const use = async (encoding: OfferedEncoding | null) => {
    if (place === null) return
    setBusy(true)
    try {
      await chooseEncoding(place.folderId, scope === 'file' ? place.path : folder, encoding)
      closeDialog()
    } catch (thrown) {
      setFault(failureWords(failureOf(thrown), t))
      setBusy(false)
    }
  }
  const folderName = folder === '' ? t('encoding.wholeFolder') : isolated(fileName(folder))
  return (
    <Dialog
      title={t('encoding.title')}
      text={t('encoding.text')}
      closeLabel={t('dialog.close')}
      size="large"
      onClose={closeDialog}
    >
      <div className="form encoding-form">
        <label htmlFor="encoding-list">{t('encoding.list')}</label>
        <select
          id="encoding-list"
          className="encoding-list"
          size={12}
          value={chosen}
          onChange={(event) => setChosen(known(event.target.value) ?? chosen)}
        >
          {offeredEncodings.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
        <section
          className="encoding-preview"
          aria-label={t('encoding.preview')}
          aria-live="polite"
          tabIndex={0}
        >
          {preview.kind === 'text' ? (
            <p dir="auto">{preview.text}</p>
          ) : (
            <p className="form-note">
              {preview.kind === 'reading' ? t('encoding.reading') : failureWords(preview.failure, t)}
            </p>
          )}
        </section>
      </div>
      <div className="form">
        <RadioRow
          label={t('encoding.scope')}
          value={scope}
          choices={scopes.map((value) => ({
            value,
            label: t(`encoding.scopes.${value}`, { folder: folderName }),
          }))}
          onChoose={setScope}
        />
      </div>
      <p role="alert" className="form-fault">
        {fault}
      </p>
      <div className="dialog-buttons">
        <Button look="quiet" disabled={busy} onClick={() => void use(null)}>
          {t('encoding.automatic')}
        </Button>
        <Button onClick={closeDialog}>{t('dialog.cancel')}</Button>
        <Button look="primary" disabled={busy} onClick={() => void use(chosen)}>
          {t('encoding.use')}
        </Button>
      </div>
    </Dialog>
  )
}

type Preview =
  | { readonly kind: 'reading' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'failed'; readonly failure: ReturnType<typeof failureOf> }

/** The newest choice wins. */
function usePreview(letterKey: string, encoding: OfferedEncoding): Preview {
  const [preview, setPreview] = useState<Preview>({ kind: 'reading' })
  useEffect(() => {
    let wanted = true
    previewEncoding(letterKey, encoding).then(
      (text) => (wanted ? setPreview({ kind: 'text', text }) : undefined),
      (thrown: unknown) => (wanted ? setPreview({ kind: 'failed', failure: failureOf(thrown) }) : undefined),
    )
    return () => {
      wanted = false
    }
  }, [letterKey, encoding])
  return preview
}

function known(name: string): OfferedEncoding | null {
  const wanted = name.toLowerCase()
  return offeredEncodings.find((offered) => offered === wanted) ?? null
}
