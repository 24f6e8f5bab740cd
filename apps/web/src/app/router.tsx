import type { RouteObject } from 'react-router';
import { createBrowserRouter } from 'react-router';
import type { FeatureRoute } from '../ui/feature';
import { NotFoundPage } from '../ui/not-found-page';
import { BrokenPage } from './broken-page';
import { features } from './features';
import { FrontPage } from './front-page';
import { Guard } from './guard';
import { FirstLoad, Shell } from './shell';

const toRoute = (route: FeatureRoute): RouteObject => ({
  path: route.path,
  lazy: async () => {
    const { default: Page } = await route.load();
    return {
      element: (
        <Guard access={route.access}>
          <Page />
        </Guard>
      ),
    };
  },
});

/** The shell around the front page, every feature's pages, and the page for all other addresses. */
export const createRouter = () =>
  createBrowserRouter([
    {
      element: <Shell />,
      HydrateFallback: FirstLoad,
      errorElement: <BrokenPage />,
      children: [
        {
          errorElement: <BrokenPage />,
          children: [
            { index: true, element: <FrontPage /> },
            ...features.flatMap((feature) => feature.routes.map(toRoute)),
            { path: '*', element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ]);
