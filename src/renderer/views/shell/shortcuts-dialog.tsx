/** The sheet of keyboard shortcuts. */
import { useTranslation } from 'react-i18next'
import { closeDialog } from '../../actions/shell'
import { Dialog } from '../../components/dialog'
import { useShell } from '../../state/shell'
import { type ShortcutSection, shortcutsOfLetters, shortcutsOfWindow } from './shortcut-sections'
import { keyWords } from './shortcuts'

export function ShortcutsDialog() {
  const { t, i18n } = useTranslation()
  const platform = useShell((state) => state.platform)
  const columns = [
    { name: 'window', sections: shortcutsOfWindow(t, { platform, rtl: i18n.dir() === 'rtl' }) },
    { name: 'letters', sections: shortcutsOfLetters(t) },
  ]
  return (
    <Dialog title={t('shortcuts.title')} closeLabel={t('dialog.close')} size="large" onClose={closeDialog}>
      <div className="shortcuts">
        {columns.map(({ name, sections }) => (
          <div key={name}>
            {sections.map((section) => (
              <Section key={section.title} section={section} />
            ))}
          </div>
        ))}
      </div>
    </Dialog>
  )
}

function Section({ section: { title, lines } }: { readonly section: ShortcutSection }) {
  const { t } = useTranslation()
  const platform = useShell((state) => state.platform)
  return (
    <section>
      <h3 className="shortcuts-title">{title}</h3>
      <dl className="shortcuts-list">
        {lines.map((line) => (
          <div key={line.words}>
            <dt>{line.words}</dt>
            <dd>
              {line.keys.map((shortcut) => (
                <kbd key={keyWords(shortcut, t, platform)} className="keys">
                  {keyWords(shortcut, t, platform)}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
