import { QueryClientProvider } from '@tanstack/react-query';
import ConfigProvider from 'antd/es/config-provider';
import viVN from 'antd/locale/vi_VN';
import 'dayjs/locale/vi';
import { StrictMode } from 'react';
import { RouterProvider } from 'react-router/dom';
import { createQueryClient } from '../api/query-client';
import { NoticeProvider } from '../ui/notice';
import { createRouter } from './router';
import { theme } from './theme';

const queryClient = createQueryClient();
const router = createRouter();

export function App() {
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <ConfigProvider locale={viVN} theme={theme} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
          <NoticeProvider>
            {/* What is kept in the address and shown by a field must change with the press: as a transition, a box ticked would jump back and tick itself later. */}
            <RouterProvider router={router} useTransitions={false} />
          </NoticeProvider>
        </ConfigProvider>
      </QueryClientProvider>
    </StrictMode>
  );
}
