/** Lets panes follow each other for as long as they are drawn. */
import { useEffect } from 'react'
import { FollowingPanes } from './following-panes'

export function useScrollTogether(): void {
  useEffect(() => {
    const following = new FollowingPanes()
    // Scrolling does not bubble; on the way down it is heard everywhere.
    document.addEventListener('scroll', following.onScroll, { capture: true, passive: true })
    return () => {
      document.removeEventListener('scroll', following.onScroll, { capture: true })
      following.stop()
    }
  }, [])
}
