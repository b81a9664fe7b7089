/** What can be done with one file that could not be read, with the mouse and with single keys. */
import type { Problem } from '@shared/job'
import { Eye, EyeOff, FolderOpen, RotateCw } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ignoreProblem, retryProblems, revealProblem } from '../../actions/problems'
import { IconButton } from '../../components/button'
import { isImporting, useImport } from '../../state/import'
import { useProblems } from '../../state/problems'
import { isKey } from '../shell/shortcuts'

export const problemKeys = { retry: 'r', reveal: 'o', ignore: 'x' } as const

export function ProblemButtons({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation()
  const importing = useImport(isImporting)
  const ignored = useProblems((state) => state.showIgnored)
  return (
    <>
      <IconButton
        icon={RotateCw}
        tabIndex={-1}
        label={t('problems.retry')}
        keys={problemKeys.retry.toUpperCase()}
        disabled={importing}
        onClick={() => void retryProblems([problem.key])}
      />
      <IconButton
        icon={FolderOpen}
        tabIndex={-1}
        label={t('problems.reveal')}
        keys={problemKeys.reveal.toUpperCase()}
        onClick={() => void revealProblem(problem.path)}
      />
      <IconButton
        icon={ignored ? Eye : EyeOff}
        tabIndex={-1}
        label={t(ignored ? 'problems.restore' : 'problems.ignore')}
        keys={problemKeys.ignore.toUpperCase()}
        onClick={() => void ignoreProblem(problem, !ignored)}
      />
    </>
  )
}

/** Says whether the key was one of these. */
export function onProblemKey(event: KeyboardEvent, problem: Problem): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const key = event.nativeEvent
  if (isKey(problemKeys.retry, key)) void retryProblems([problem.key])
  else if (isKey(problemKeys.reveal, key)) void revealProblem(problem.path)
  else if (isKey(problemKeys.ignore, key) || event.key === 'Delete')
    void ignoreProblem(problem, !useProblems.getState().showIgnored)
  else return false
  return true
}
