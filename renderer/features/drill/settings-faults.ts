import { checkBlueprint } from '#engine/paper/check-blueprint'
import type { BlueprintFault } from '#engine/paper/check-blueprint'
import { lacksLimit } from '#engine/speed/check-speed'
import type { Settings } from './drill-types.ts'

export type SettingsFault =
  | { kind: 'title'; code: 'titleRequired' | 'titleTooLong' }
  | { kind: 'window' }
  | { kind: 'speedWithoutLimit' }
  | ({ kind: 'blueprint' } & BlueprintFault)

/** Everything that keeps settings from being saved, all at once. Whether the bank suffices is asked of the backend. */
export function checkSettings(settings: Settings): SettingsFault[] {
  const title = settings.title.trim()
  return [
    ...(title === '' ? [{ kind: 'title', code: 'titleRequired' } as const] : []),
    ...(title.length > 60 ? [{ kind: 'title', code: 'titleTooLong' } as const] : []),
    ...(settings.closesAfterMs <= settings.opensAfterMs ? [{ kind: 'window' } as const] : []),
    ...(lacksLimit(settings.blueprint, settings.limitMs) ? [{ kind: 'speedWithoutLimit' } as const] : []),
    ...checkBlueprint(settings.blueprint).map(fault => ({ kind: 'blueprint', ...fault }) as const),
  ]
}
