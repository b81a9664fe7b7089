/** The whole window: what stands where. */
import { CSPProvider } from '@base-ui/react/csp-provider'
import { DirectionProvider } from '@base-ui/react/direction-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import { OverDialog } from './components/dialog'
import { isLocked, useLibrary } from './state/library'
import { StillDrawn } from './views/diagnostics/still-drawn'
import { GuideOverDialog } from './views/help/guide-over-dialog'
import { GuidePane } from './views/help/guide-pane'
import { DropZone } from './views/import/drop-zone'
import { NoLibrary } from './views/library/no-library'
import { RecoveryDialog } from './views/library/recovery-dialog'
import { useTitle } from './views/library/use-title'
import { LockScreen } from './views/privacy/lock-screen'
import { Dialogs } from './views/shell/dialogs'
import { Notices } from './views/shell/notices'
import { Rail } from './views/shell/rail'
import { StatusBar } from './views/shell/status-bar'
import { useAppearance } from './views/shell/use-appearance'
import { useKeptKeyboard } from './views/shell/use-kept-keyboard'
import { useKeys } from './views/shell/use-keys'
import { WorkArea } from './views/shell/work-area'

const help = <GuideOverDialog />

export function App() {
  const direction = useAppearance()
  const open = useLibrary((state) => state.library !== null)
  const locked = useLibrary(isLocked)
  useKeys()
  useKeptKeyboard()
  useTitle()
  return (
    <CSPProvider disableStyleElements>
      <DirectionProvider direction={direction}>
        <Tooltip.Provider delay={500}>
          <StillDrawn>
            <OverDialog value={locked ? null : help}>
              {locked ? (
                <LockScreen />
              ) : (
                <>
                  <div className="window">
                    <Rail />
                    {open ? <WorkArea /> : <NoLibrary />}
                    <GuidePane />
                    <Notices />
                    <StatusBar />
                  </div>
                  <DropZone />
                  <RecoveryDialog />
                </>
              )}
              <Dialogs />
            </OverDialog>
          </StillDrawn>
        </Tooltip.Provider>
      </DirectionProvider>
    </CSPProvider>
  )
}
