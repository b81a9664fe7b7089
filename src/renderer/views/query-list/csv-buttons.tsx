/** Takes the table along: into the clipboard or into a file. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportQueryList } from '../../actions/query-list'
import { Button } from '../../components/button'
import { copyText } from '../../dom/copy-text'
import { asCsv, type CountedQuery } from '../../state/query-list'
import { failureWords } from '../shell/words'

export function CsvButtons({ lines }: { readonly lines: readonly CountedQuery[] }) {
  const { t } = useTranslation()
  const [told, setTold] = useState('')
  const csv = () =>
    asCsv(
      lines,
      [
        t('savedSearches.query'),
        t('queryList.letters'),
        t('queryList.hits'),
        t('queryList.read'),
        t('queryList.fault'),
      ],
      (failure) => failureWords(failure, t),
    )
  return (
    <>
      <p role="status" className="query-form-count">
        {told}
      </p>
      <Button onClick={() => setTold(t(copyText(csv()) ? 'queryList.copied' : 'queryList.notCopied'))}>
        {t('queryList.copy')}
      </Button>
      <Button onClick={() => void exportQueryList(csv())}>{t('queryList.export')}</Button>
    </>
  )
}
