/** Everything that can be asked, each with an example that runs against the open library. */
import { queryReference } from '@shared/text/query/reference'
import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { tryQuery } from '../../actions/guide'
import { OnlyToRead } from './only-to-read'

export function QueryReference() {
  const { t } = useTranslation()
  const onlyToRead = useContext(OnlyToRead)
  return queryReference.map(({ part, examples }) => (
    <section key={part}>
      <h3>{t(`queryReference.parts.${part}`)}</h3>
      <dl className="guide-examples">
        {examples.map(({ name, query }) => (
          <div key={name}>
            <dt>{onlyToRead ? <code dir="ltr">{query}</code> : <Example query={query} />}</dt>
            <dd>{t(`queryReference.examples.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  ))
}

function Example({ query }: { readonly query: string }) {
  const { t } = useTranslation()
  const label = t('queryReference.try', { query })
  return (
    <button
      type="button"
      className="guide-example"
      aria-label={label}
      title={label}
      onClick={() => tryQuery(query)}
    >
      <code dir="ltr">{query}</code>
    </button>
  )
}
