import type { RouteObject } from 'react-router'

/** 近似题 of the bank. */
export const duplicateRoute: RouteObject = {
  path: 'bank/duplicates',
  lazy: async () => ({ Component: (await import('./duplicate-screen.tsx')).DuplicateScreen }),
}
