/** Everything that can be asked, each with an example that runs against the open library. */
import { queryReference } from '@shared/text/query/reference'
import { useTranslation } from 'react-i18next'
import { tryQuery } from '../../actions/guide'

export function QueryReference() {
  const { t } = useTranslation()
  return queryReference.map(({ part, examples }) => (
    <section key={part}>
      <h3>{t(`queryReference.parts.${part}`)}</h3>
      <dl className="guide-examples">
        {examples.map(({ name, query }) => (
          <div key={name}>
            <dt>
              <button
                type="button"
                className="guide-example"
                aria-label={t('queryReference.try', { query })}
                title={t('queryReference.try', { query })}
                onClick={() => tryQuery(query)}
              >
                <code dir="ltr">{query}</code>
              </button>
            </dt>
            <dd>{t(`queryReference.examples.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  ))
}
