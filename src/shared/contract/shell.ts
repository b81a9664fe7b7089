/** Calls that the app itself answers: settings and the window. */
import { type Settings, settingsChangeSchema } from '../settings'
import { call, nothing } from './call'

export const shellCalls = {
  // settings and shell
  'settings.get': call<Settings>()('shell', nothing),
  'settings.change': call<Settings>()('shell', settingsChangeSchema),
  /** The window has drawn its first letter list; the shell shows it and takes its screenshot if one was asked for. */
  'shell.ready': call<null>()('shell', nothing),
  /** How many network requests the session refused since the start; 0 in normal use. */
  'shell.refusedRequests': call<{ readonly total: number }>()('shell', nothing),
} as const
