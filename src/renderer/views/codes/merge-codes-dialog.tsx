/** Makes codes one: says which one stays, and what becomes of the others. */
import { failureOf } from '@shared/failure'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { activateCode, chooseNoCodes } from '../../actions/code-view'
import { mergeCodes } from '../../actions/codes'
import { closeDialog } from '../../actions/shell'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { listFormat } from '../../locales/formatters'
import { codeNamed, useCodes, withBelow } from '../../state/codes'
import { failureWords, isolated } from '../shell/words'
import { CodeCommand } from './code-picker'
import { CodeName } from './code-sign'

/** Of several codes one stays; a single one becomes part of another that is chosen. */
export function MergeCodesDialog({ from }: { readonly from: readonly string[] }) {
  const { t, i18n } = useTranslation()
  const codes = useCodes((state) => state.codes) ?? []
  const several = from.length > 1
  const [into, setInto] = useState<string | null>(several ? (from[0] ?? null) : null)
  const [fault, setFault] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const target = into === null ? undefined : codeNamed(codes, into)
  const others = from.filter((id) => id !== into).flatMap((id) => codeNamed(codes, id) ?? [])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (target === undefined || others.length === 0) return
    try {
      const ids = others.map(({ id }) => id)
      await mergeCodes(ids, target)
      chooseNoCodes()
      activateCode(target.id)
      closeDialog()
    } catch (thrown) {
      setFault(failureWords(failureOf(thrown), t))
    }
  }
  return (
    <Dialog
      title={t('codes.merge.title')}
      text={t('codes.merge.text')}
      closeLabel={t('dialog.close')}
      size="medium"
      onClose={closeDialog}
      {...(several ? {} : { focus: input })}
    >
      <form onSubmit={(event) => void submit(event)} className="form">
        {several ? (
          <fieldset className="radio-row">
            <legend>{t('codes.merge.into')}</legend>
            <div className="code-choices">
              {from.map((id) => {
                const code = codeNamed(codes, id)
                return code === undefined ? null : (
                  <label key={id} className="radio-row-choice">
                    <input type="radio" name="into" checked={into === id} onChange={() => setInto(id)} />
                    <CodeName code={code} path />
                  </label>
                )
              })}
            </div>
          </fieldset>
        ) : target === undefined ? (
          <>
            <p>{t('codes.merge.into')}</p>
            <CodeCommand
              held={[]}
              input={input}
              among={codes.filter(({ id }) => !withBelow(codes, from).includes(id))}
              onChoose={setInto}
            />
          </>
        ) : (
          <p>
            {t('codes.merge.into')} <CodeName code={target} path />
          </p>
        )}
        {target === undefined ? null : (
          <p role="status">
            {t('codes.merge.others', {
              count: others.length,
              names: listFormat(i18n.language, 'long').format(others.map(({ name }) => isolated(name))),
            })}
          </p>
        )}
        <p role="alert" className="form-fault">
          {fault}
        </p>
        <div className="dialog-buttons">
          <Button onClick={closeDialog}>{t('dialog.cancel')}</Button>
          <Button look="primary" type="submit" disabled={target === undefined || others.length === 0}>
            {t('codes.merge.do')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
