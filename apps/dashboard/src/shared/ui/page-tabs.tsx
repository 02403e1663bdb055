import { Tabs } from '@mantine/core';
import { Suspense, type ComponentType, type LazyExoticComponent } from 'react';
import { useUrlState } from '../hooks/use-url-state';
import { Delayed } from './delayed';
import { RowsSkeleton } from './query-view';

interface PageTabsProps<Subject extends object> {
  tabs: readonly { id: string; label: string; Component: LazyExoticComponent<ComponentType<Subject>> }[];
  /** What each of them shows a side of. */
  subject: Subject;
}

/** The sides of one object; the address says which is open, and only that one is fetched. */
export function PageTabs<Subject extends object>({ tabs, subject }: PageTabsProps<Subject>) {
  const [tab, setTab] = useUrlState('tab', tabs[0]?.id);
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false}>
      <Tabs.List mb="md">
        {tabs.map(({ id, label }) => (
          <Tabs.Tab key={id} value={id}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ id, Component }) => (
        <Tabs.Panel key={id} value={id}>
          <Suspense
            fallback={
              <Delayed>
                <RowsSkeleton rows={3} />
              </Delayed>
            }
          >
            <Component {...subject} />
          </Suspense>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
