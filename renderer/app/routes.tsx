import { Navigate, createHashRouter } from 'react-router'
import { duplicateRoute } from '../features/bank/duplicates/duplicate-route.ts'
import { TodayScreen } from '../features/today/today-screen.tsx'
import { LoadingState } from '../ui/loading-state.tsx'
import { NotFoundScreen } from './not-found-screen.tsx'
import { RouteCrash } from './route-crash.tsx'
import { RouteRoot } from './route-root.tsx'
import { Shell } from './shell.tsx'

/** Hash routes work in a window, in a browser, and without a server that knows them. Only 今日 is in the first bundle. */
export const router = createHashRouter([
  {
    Component: RouteRoot,
    ErrorBoundary: RouteCrash,
    HydrateFallback: LoadingState,
    children: [
      {
        Component: Shell,
        children: [
          {
            ErrorBoundary: RouteCrash,
            children: [
              { index: true, element: <Navigate to="/today" replace /> },
              { path: 'today', Component: TodayScreen },
              {
                path: 'result/:sittingId',
                lazy: async () => ({
                  Component: (await import('../features/result/result-screen.tsx')).ResultScreen,
                }),
              },
              {
                path: 'rules/:drillId',
                lazy: async () => ({
                  Component: (await import('../features/drill/rules-screen.tsx')).RulesScreen,
                }),
              },
              {
                path: 'board',
                lazy: async () => ({
                  Component: (await import('../features/board/board-screen.tsx')).BoardScreen,
                }),
              },
              {
                path: 'drills',
                lazy: async () => ({
                  Component: (await import('../features/drill/drill-screen.tsx')).DrillScreen,
                }),
              },
              {
                path: 'paper',
                lazy: async () => ({
                  Component: (await import('../features/paper/paper-screen.tsx')).PaperScreen,
                }),
              },
              {
                path: 'marking',
                lazy: async () => ({
                  Component: (await import('../features/marking/marking-screen.tsx')).MarkingScreen,
                }),
              },
              {
                path: 'bank',
                lazy: async () => ({
                  Component: (await import('../features/bank/bank-screen.tsx')).BankScreen,
                }),
              },
              {
                path: 'bank/new',
                lazy: async () => ({
                  Component: (await import('../features/bank/new-question-screen.tsx')).NewQuestionScreen,
                }),
              },
              {
                path: 'bank/review',
                lazy: async () => ({
                  Component: (await import('../features/bank/workflow/review-screen.tsx')).ReviewScreen,
                }),
              },
              {
                path: 'bank/reports',
                lazy: async () => ({
                  Component: (await import('../features/bank/workflow/report-screen.tsx')).ReportScreen,
                }),
              },
              {
                path: 'bank/import',
                lazy: async () => {
                  const [{ BankTabs }, { ImportScreen }] = await Promise.all([
                    import('../features/bank/bank-tabs.tsx'),
                    import('../features/question-import/import-screen.tsx'),
                  ])
                  return { element: <ImportScreen tabs={<BankTabs />} /> }
                },
              },
              duplicateRoute,
              {
                path: 'bank/:questionId',
                lazy: async () => ({
                  Component: (await import('../features/bank/question-screen.tsx')).QuestionScreen,
                }),
              },
              {
                path: 'laws',
                lazy: async () => ({
                  Component: (await import('../features/law/law-screen.tsx')).LawScreen,
                }),
              },
              {
                path: 'laws/search',
                lazy: async () => ({
                  Component: (await import('../features/law/search-screen.tsx')).SearchScreen,
                }),
              },
              {
                path: 'laws/review',
                lazy: async () => ({
                  Component: (await import('../features/law/review-screen.tsx')).ReviewScreen,
                }),
              },
              {
                path: 'laws/import',
                lazy: async () => ({
                  Component: (await import('../features/law/import-screen.tsx')).ImportScreen,
                }),
              },
              {
                path: 'laws/:instrumentId/:editionId',
                lazy: async () => ({
                  Component: (await import('../features/law/edition-screen.tsx')).EditionScreen,
                }),
              },
              {
                path: 'laws/:instrumentId/:fromEdition/to/:toEdition',
                lazy: async () => ({
                  Component: (await import('../features/law/change-screen.tsx')).ChangeScreen,
                }),
              },
              {
                path: 'members',
                lazy: async () => ({
                  Component: (await import('../features/member/member-screen.tsx')).MemberScreen,
                }),
              },
              {
                path: 'settings',
                lazy: async () => ({
                  Component: (await import('../features/settings/settings-screen.tsx')).SettingsScreen,
                }),
              },
              {
                path: 'pin',
                lazy: async () => ({
                  Component: (await import('../features/session/change-pin-screen.tsx')).ChangePinScreen,
                }),
              },
              { path: '*', Component: NotFoundScreen },
            ],
          },
        ],
      },
      {
        path: 'sitting/:drillId',
        lazy: async () => {
          const [{ RulesInForce }, { SittingScreen }] = await Promise.all([
            import('../features/drill/rules-in-force.tsx'),
            import('../features/sitting/sitting-screen.tsx'),
          ])
          return { element: <SittingScreen Rules={RulesInForce} /> }
        },
      },
    ],
  },
])
