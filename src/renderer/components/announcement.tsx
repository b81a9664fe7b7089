/** Words for screen readers only, read out when they change. */
interface AnnouncementProps {
  readonly children: string
}

export function Announcement({ children }: AnnouncementProps) {
  return (
    <div role="status" className="for-screen-readers">
      {children}
    </div>
  )
}
