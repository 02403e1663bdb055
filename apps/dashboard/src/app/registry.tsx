import {
  IconAdjustments,
  IconBox,
  IconBuilding,
  IconCategory,
  IconFolders,
  IconHistory,
  IconHome,
  IconKey,
  IconListDetails,
  IconMapPin,
  IconRocket,
  IconRouter,
  IconUsers,
} from '@tabler/icons-react';
import { lazy, type ComponentType } from 'react';
import type { BuildTab } from '../features/builds/components/build-page';
import type { DeviceTab } from '../features/devices/components/device-page';
import type { AddedText } from '../shared/extensions';
import { paths } from './paths';

interface MenuEntry {
  label:
    | 'home'
    | 'devices'
    | 'massUpgrades'
    | 'operations'
    | 'categories'
    | 'builds'
    | 'credentials'
    | 'groups'
    | 'locations'
    | 'organizations'
    | 'users'
    | 'audit'
    | 'settings'
    | AddedText;
  /** Links under one heading of the rail. */
  section?: 'upgrades' | 'firmware' | 'access' | 'administration' | 'extensions';
  icon: ComponentType<{ size: number; stroke: number }>;
  /** The entry shows to whom may view this. */
  model?: string;
  /** What is not of one kind of object: the entry shows to these alone. */
  only?: 'managers' | 'superusers';
}

export interface PageEntry {
  path: string;
  load: () => Promise<ComponentType>;
  menu?: MenuEntry;
}

const deviceTabs: readonly DeviceTab[] = [
  {
    id: 'firmware',
    label: 'devices.tab.firmware',
    model: 'devicefirmware',
    Component: lazy(async () => ({
      default: (await import('../features/device-firmware/components/firmware-tab')).FirmwareTab,
    })),
  },
  {
    id: 'upgrades',
    label: 'devices.tab.upgrades',
    model: 'upgradeoperation',
    Component: lazy(async () => ({
      default: (await import('../features/upgrades/components/device-upgrades-tab')).DeviceUpgradesTab,
    })),
  },
  {
    id: 'connections',
    label: 'devices.tab.connections',
    model: 'deviceconnection',
    Component: lazy(async () => ({
      default: (await import('../features/connections/components/connections-tab')).ConnectionsTab,
    })),
  },
  {
    id: 'details',
    label: 'devices.tab.details',
    Component: lazy(async () => ({ default: (await import('../features/devices/components/details-tab')).DetailsTab })),
  },
];

const buildTabs: readonly BuildTab[] = [
  {
    id: 'images',
    label: 'builds.tab.images',
    model: 'firmwareimage',
    Component: lazy(async () => ({ default: (await import('../features/images/components/images-tab')).ImagesTab })),
  },
  {
    id: 'upgrades',
    label: 'builds.tab.upgrades',
    model: 'batchupgradeoperation',
    Component: lazy(async () => ({
      default: (await import('../features/upgrades/components/build-upgrades-tab')).BuildUpgradesTab,
    })),
  },
  {
    id: 'changelog',
    label: 'builds.tab.changelog',
    Component: lazy(async () => ({
      default: (await import('../features/builds/components/changelog-tab')).ChangelogTab,
    })),
  },
];

/** Every page behind the login, in the order of the rail. A page is added here and nowhere else. */
export const pages: readonly PageEntry[] = [
  {
    path: paths.home,
    load: async () => (await import('../features/home/components/home-page')).HomePage,
    menu: { label: 'home', icon: IconHome },
  },
  {
    path: paths.devices,
    load: async () => (await import('../features/devices/components/devices-page')).DevicesPage,
    menu: { label: 'devices', icon: IconRouter, model: 'device' },
  },
  {
    path: paths.newDevice,
    load: async () => (await import('../features/devices/components/edit-device-page')).NewDevicePage,
  },
  {
    path: paths.importDevices,
    load: async () => (await import('../features/devices/components/import-page')).ImportDevicesPage,
  },
  {
    path: paths.device(':id'),
    load: async () => {
      const { DevicePage } = await import('../features/devices/components/device-page');
      return () => <DevicePage tabs={deviceTabs} />;
    },
  },
  {
    path: paths.editDevice(':id'),
    load: async () => (await import('../features/devices/components/edit-device-page')).EditDevicePage,
  },
  {
    path: paths.massUpgrades,
    load: async () => (await import('../features/upgrades/components/batches-page')).BatchesPage,
    menu: { label: 'massUpgrades', section: 'upgrades', icon: IconRocket, model: 'batchupgradeoperation' },
  },
  {
    path: paths.massUpgrade(':id'),
    load: async () => (await import('../features/upgrades/components/batch-page')).BatchPage,
  },
  {
    path: paths.operations,
    load: async () => (await import('../features/upgrades/components/operations-page')).OperationsPage,
    menu: { label: 'operations', section: 'upgrades', icon: IconListDetails, model: 'upgradeoperation' },
  },
  {
    path: paths.operation(':id'),
    load: async () => (await import('../features/upgrades/components/operation-page')).OperationPage,
  },
  {
    path: paths.categories,
    load: async () => (await import('../features/categories/components/categories-page')).CategoriesPage,
    menu: { label: 'categories', section: 'firmware', icon: IconCategory, model: 'category' },
  },
  {
    path: paths.builds,
    load: async () => (await import('../features/builds/components/builds-page')).BuildsPage,
    menu: { label: 'builds', section: 'firmware', icon: IconBox, model: 'build' },
  },
  {
    path: paths.build(':id'),
    load: async () => {
      const { BuildPage } = await import('../features/builds/components/build-page');
      return () => <BuildPage tabs={buildTabs} />;
    },
  },
  {
    path: paths.startMassUpgrade(':id'),
    load: async () => (await import('../features/upgrades/components/start-batch-page')).StartBatchPage,
  },
  {
    path: paths.credentials,
    load: async () => (await import('../features/credentials/components/credentials-page')).CredentialsPage,
    menu: { label: 'credentials', section: 'access', icon: IconKey, model: 'credentials' },
  },
  {
    path: paths.groups,
    load: async () => (await import('../features/places/components/groups-page')).GroupsPage,
    menu: { label: 'groups', section: 'access', icon: IconFolders, model: 'devicegroup' },
  },
  {
    path: paths.locations,
    load: async () => (await import('../features/places/components/locations-page')).LocationsPage,
    menu: { label: 'locations', section: 'access', icon: IconMapPin, model: 'location' },
  },
  {
    path: paths.organizations,
    load: async () => (await import('../features/organizations/components/organizations-page')).OrganizationsPage,
    menu: { label: 'organizations', section: 'administration', icon: IconBuilding, model: 'organization' },
  },
  {
    path: paths.organization(':id'),
    load: async () => (await import('../features/organizations/components/organization-page')).OrganizationPage,
  },
  {
    path: paths.users,
    load: async () => (await import('../features/users/components/users-page')).UsersPage,
    menu: { label: 'users', section: 'administration', icon: IconUsers, model: 'user' },
  },
  {
    path: paths.newUser,
    load: async () => (await import('../features/users/components/user-page')).NewUserPage,
  },
  {
    path: paths.user(':id'),
    load: async () => (await import('../features/users/components/user-page')).UserPage,
  },
  {
    path: paths.roles,
    load: async () => (await import('../features/users/components/roles-page')).RolesPage,
  },
  {
    path: paths.audit,
    load: async () => (await import('../features/audit/components/audit-page')).AuditPage,
    menu: { label: 'audit', section: 'administration', icon: IconHistory, only: 'managers' },
  },
  {
    path: paths.settings,
    load: async () => (await import('../features/settings/components/settings-page')).SettingsPage,
    menu: { label: 'settings', section: 'administration', icon: IconAdjustments, only: 'superusers' },
  },
  {
    path: paths.profile,
    load: async () => (await import('../features/session/components/profile-page')).ProfilePage,
  },
];
