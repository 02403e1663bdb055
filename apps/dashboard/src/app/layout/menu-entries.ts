import { useCanView, useIsManager, useMe } from '../../features/session/api/session.queries';
import { pages, type PageEntry } from '../registry';

export type MenuPage = PageEntry & Required<Pick<PageEntry, 'menu'>>;

const hasMenu = (page: PageEntry): page is MenuPage => page.menu !== undefined;

/** The pages of the menu that the person may open. */
export function useMenuPages(): MenuPage[] {
  const canView = useCanView();
  const { is_superuser } = useMe();
  const isManager = useIsManager();
  const isOpenTo = { managers: isManager, superusers: is_superuser };
  return pages
    .filter(hasMenu)
    .filter(({ menu }) => (!menu.model || canView(menu.model)) && (!menu.only || isOpenTo[menu.only]));
}
