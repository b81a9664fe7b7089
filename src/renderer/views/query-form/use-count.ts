/** The number of letters that a query finds, in words, following it as it changes. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countOf } from '../../actions/counting'

const pause = 200

export function useCount(query: string): string {
  const { t } = useTranslation()
  const [counted, setCounted] = useState<{ readonly query: string; readonly total: number | null } | null>(
    null,
  )
  useEffect(() => {
    let wanted = true
    const timer = setTimeout(async () => {
      const total = await countOf(query)
      if (wanted) setCounted({ query, total })
    }, pause)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [query])
  if (counted?.query !== query) return t('queryForm.counting')
  return counted.total === null ? t('queryForm.notCounted') : t('queryForm.found', { count: counted.total })
}
