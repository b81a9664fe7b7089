/** Gives a code to many passages: says before which letters they stand in, and how many notes are made and marked. */
import { type Failure, failureOf } from '@shared/failure'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Foreseen, foreseeCode, giveCode, mostPassages } from '../../actions/code-passages'
import { addCode } from '../../actions/codes'
import { closeDialog } from '../../actions/shell'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { codeNamed, useCodes } from '../../state/codes'
import { lettersToCode, type PassageToCode, useCoding } from '../../state/coding'
import { failureWords } from '../shell/words'
import { CodeCommand } from './code-picker'
import { CodeName } from './code-sign'

export function CodeManyDialog() {
  const { t } = useTranslation()
  const { passages, cut, gathering, failure } = useCoding()
  const input = useRef<HTMLInputElement>(null)
  const close = () => {
    useCoding.setState({ gathering: false })
    closeDialog()
  }
  return (
    <Dialog
      title={t('codes.many.title')}
      closeLabel={t('dialog.close')}
      size="medium"
      onClose={close}
      focus={input}
    >
      <div className="form code-many">
        {gathering ? (
          <p role="status" className="code-many-what">
            {t('codes.many.gathering')} <progress aria-label={t('codes.many.gathering')} />
          </p>
        ) : (
          <>
            <What passages={passages} />
            {cut ? (
              <p role="status" className="form-hint">
                {t('codes.many.cut', { most: mostPassages })}
              </p>
            ) : null}
          </>
        )}
        <Choice input={input} ready={!gathering && passages.length > 0} onClose={close} />
        <Fault failure={failure} />
      </div>
    </Dialog>
  )
}

function Fault({ failure }: { readonly failure: Failure | null }) {
  const { t } = useTranslation()
  return (
    <p role="alert" className="form-fault">
      {failure === null ? '' : failureWords(failure, t)}
    </p>
  )
}

/** Enough to recognise what is meant; the others are counted. */
const mostLetters = 200

function What({ passages }: { readonly passages: readonly PassageToCode[] }) {
  const { t } = useTranslation()
  const letters = lettersToCode(passages)
  return (
    <>
      <p role="status" className="code-many-what">
        {t('codes.many.what', {
          passages: t('codes.many.passages', { count: passages.length }),
          letters: t('codes.many.inLetters', { count: letters.length }),
        })}
      </p>
      <ul className="code-many-letters" aria-label={t('codes.many.letters')} tabIndex={0}>
        {letters.slice(0, mostLetters).map((letter) => (
          <li key={letter.letterKey}>
            <bdi>{letter.title}</bdi>
            <span className="list-count">{t('codes.many.passages', { count: letter.passages })}</span>
          </li>
        ))}
        {letters.length > mostLetters ? (
          <li>{t('codes.many.andLetters', { count: letters.length - mostLetters })}</li>
        ) : null}
      </ul>
    </>
  )
}

interface ChoiceProps {
  readonly input: React.RefObject<HTMLInputElement | null>
  readonly ready: boolean
  readonly onClose: () => void
}

function Choice({ input, ready, onClose }: ChoiceProps) {
  const { t } = useTranslation()
  const codes = useCodes((state) => state.codes)
  const [chosen, setChosen] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const foreseen = useForeseen(ready ? chosen : null, setFailure)
  const go = useRef<HTMLButtonElement>(null)
  const code = chosen === null ? undefined : codeNamed(codes, chosen)
  const canGo = foreseen !== null && code !== undefined && !busy
  // Subtle: before what it would do can be seen, so that Enter finds it at once.
  useLayoutEffect(() => {
    if (canGo) go.current?.focus()
  }, [canGo])
  const doing = async (act: () => Promise<unknown>) => {
    setBusy(true)
    setFailure(null)
    try {
      await act()
    } catch (thrown) {
      setFailure(failureOf(thrown))
    }
    setBusy(false)
  }
  const makeNew = (name: string) => void doing(async () => setChosen(await addCode(name)))
  return (
    <>
      {code === undefined ? (
        <CodeCommand held={[]} input={input} onChoose={setChosen} onNew={makeNew} />
      ) : (
        <div className="code-many-code">
          <CodeName code={code} path />
          <Button look="quiet" onClick={() => setChosen(null)}>
            {t('codes.many.otherCode')}
          </Button>
        </div>
      )}
      {code === undefined ? null : <ForeseenLines foreseen={foreseen} />}
      <Fault failure={failure} />
      <div className="dialog-buttons">
        <Button onClick={onClose}>{t('dialog.cancel')}</Button>
        <button
          ref={go}
          type="button"
          className="button button-primary"
          disabled={busy || chosen === null || foreseen === null || foreseen.added + foreseen.marked === 0}
          onClick={() => void doing(() => giveCode(chosen ?? ''))}
        >
          {t('codes.many.do')}
        </button>
      </div>
    </>
  )
}

function ForeseenLines({ foreseen }: { readonly foreseen: Foreseen | null }) {
  const { t } = useTranslation()
  if (foreseen === null) return <p role="status">{t('codes.many.foreseeing')}</p>
  const { added, marked, same, gone } = foreseen
  return (
    <div role="status">
      <ul className="code-many-foreseen">
        {added > 0 ? <li>{t('codes.many.willAdd', { count: added })}</li> : null}
        {marked > 0 ? <li>{t('codes.many.willMark', { count: marked })}</li> : null}
        {same > 0 ? <li>{t('codes.many.same', { count: same })}</li> : null}
        {gone > 0 ? <li>{t('codes.many.gone', { count: gone })}</li> : null}
      </ul>
      <p className="form-hint">{t('codes.many.undo')}</p>
    </div>
  )
}

function useForeseen(code: string | null, failed: (failure: Failure | null) => void): Foreseen | null {
  const [foreseen, setForeseen] = useState<{ readonly code: string; readonly of: Foreseen } | null>(null)
  useEffect(() => {
    if (code === null) return undefined
    let wanted = true
    foreseeCode(code).then(
      (of) => wanted && setForeseen({ code, of }),
      (thrown: unknown) => wanted && failed(failureOf(thrown)),
    )
    return () => {
      wanted = false
    }
  }, [code, failed])
  return foreseen !== null && foreseen.code === code ? foreseen.of : null
}
