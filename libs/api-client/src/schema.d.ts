// Made by `npm run api:generate` from the API's document; not edited by hand.
export interface paths {
    "/api/v1/audit/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/controller/credential/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_credentials`. */
        get: operations["Credentials_list"];
        put?: never;
        /** @description Needs `add_credentials`. */
        post: operations["Credentials_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/controller/credential/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_credentials`. */
        get: operations["Credentials_show"];
        /** @description Needs `change_credentials`. */
        put: operations["Credentials_replace"];
        post?: never;
        /** @description Needs `delete_credentials`. */
        delete: operations["Credentials_remove"];
        options?: never;
        head?: never;
        /** @description Needs `change_credentials`. */
        patch: operations["Credentials_change"];
        trace?: never;
    };
    "/api/v1/controller/device/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_device`. */
        get: operations["Devices_list"];
        put?: never;
        /** @description Needs `add_device`. */
        post: operations["Devices_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/controller/device/{deviceId}/connection/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_deviceconnection`. */
        get: operations["Connections_list"];
        put?: never;
        /** @description Needs `add_deviceconnection`. */
        post: operations["Connections_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/controller/device/{deviceId}/connection/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_deviceconnection`. */
        get: operations["Connections_show"];
        /** @description Needs `change_deviceconnection`. */
        put: operations["Connections_replace"];
        post?: never;
        /** @description Needs `delete_deviceconnection`. */
        delete: operations["Connections_remove"];
        options?: never;
        head?: never;
        /** @description Needs `change_deviceconnection`. */
        patch: operations["Connections_change"];
        trace?: never;
    };
    "/api/v1/controller/device/{deviceId}/host-key/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_deviceconnection`. */
        get: operations["HostKeys_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/controller/device/{deviceId}/host-key/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Needs `delete_deviceconnection`. */
        delete: operations["HostKeys_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/controller/device/{deviceId}/host-key/{id}/accept/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs `change_deviceconnection`. */
        post: operations["HostKeys_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/controller/device/{deviceId}/location/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_devicelocation`. */
        get: operations["DeviceLocation_show"];
        /** @description Needs `change_devicelocation`. */
        put: operations["DeviceLocation_place"];
        post?: never;
        /** @description Needs `delete_devicelocation`. */
        delete: operations["DeviceLocation_remove"];
        options?: never;
        head?: never;
        /** @description Needs `change_devicelocation`. */
        patch: operations["DeviceLocation_move"];
        trace?: never;
    };
    "/api/v1/controller/device/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_device`. */
        get: operations["Devices_show"];
        /** @description Needs `change_device`. */
        put: operations["Devices_replace"];
        post?: never;
        /** @description Needs `delete_device`. */
        delete: operations["Devices_remove"];
        options?: never;
        head?: never;
        /** @description Needs `change_device`. */
        patch: operations["Devices_change"];
        trace?: never;
    };
    "/api/v1/controller/device/{id}/activate/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs `add_device`. */
        post: operations["Devices_activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/controller/device/{id}/adopt/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs `change_device`. */
        post: operations["DeviceChecks_adopt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/controller/device/{id}/check/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_device`. */
        get: operations["DeviceChecks_latest"];
        put?: never;
        /** @description Needs `change_device`. */
        post: operations["DeviceChecks_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/controller/device/{id}/deactivate/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs `add_device`. */
        post: operations["Devices_deactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/controller/device/adopt/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs `change_device`. */
        post: operations["DeviceChecks_adoptMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/controller/device/change/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs `change_device`. */
        post: operations["DeviceBulk_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/controller/device/check/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs `change_device`. */
        post: operations["DeviceChecks_checkMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/controller/device/delete/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs `delete_device`. */
        post: operations["DeviceBulk_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/controller/device/import/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Creates the devices of a table, and updates those whose MAC address the organization has already. Fields of the form may be parameters of the address instead, as they must be beside a body of `text/csv`.
         *
         *     Needs `add_device` and `change_device`.
         */
        post: operations["DeviceImport_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/controller/device/import/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_device`. */
        get: operations["DeviceImport_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/controller/device/import/{id}/report/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_device`. */
        get: operations["DeviceImport_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/controller/device/values/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_device`. */
        get: operations["Devices_values"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/controller/group/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_devicegroup`. */
        get: operations["Groups_list"];
        put?: never;
        /** @description Needs `add_devicegroup`. */
        post: operations["Groups_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/controller/group/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_devicegroup`. */
        get: operations["Groups_show"];
        /** @description Needs `change_devicegroup`. */
        put: operations["Groups_replace"];
        post?: never;
        /** @description Needs `delete_devicegroup`. */
        delete: operations["Groups_remove"];
        options?: never;
        head?: never;
        /** @description Needs `change_devicegroup`. */
        patch: operations["Groups_change"];
        trace?: never;
    };
    "/api/v1/controller/location/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_location`. */
        get: operations["Locations_list"];
        put?: never;
        /** @description Needs `add_location`. */
        post: operations["Locations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/controller/location/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_location`. */
        get: operations["Locations_show"];
        /** @description Needs `change_location`. */
        put: operations["Locations_replace"];
        post?: never;
        /** @description Needs `delete_location`. */
        delete: operations["Locations_remove"];
        options?: never;
        head?: never;
        /** @description Needs `change_location`. */
        patch: operations["Locations_change"];
        trace?: never;
    };
    "/api/v1/controller/location/{id}/device/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_location`. */
        get: operations["Locations_listDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/firmware/batch-upgrade-operation/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_batchupgradeoperation`. */
        get: operations["Batches_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/firmware/batch-upgrade-operation/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_batchupgradeoperation`. */
        get: operations["Batches_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/firmware/batch-upgrade-operation/{id}/cancel/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs `change_batchupgradeoperation`. */
        post: operations["Batches_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/firmware/batch-upgrade-operation/{id}/pause/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs `change_batchupgradeoperation`. */
        post: operations["Batches_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/firmware/batch-upgrade-operation/{id}/resume/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs `change_batchupgradeoperation`. */
        post: operations["Batches_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/firmware/batch-upgrade-operation/{id}/retry/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs `add_build`. */
        post: operations["Batches_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/firmware/batch-upgrade-operation/{id}/skip/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_batchupgradeoperation`. */
        get: operations["Batches_skips"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/firmware/build/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_build`. */
        get: operations["Builds_list"];
        put?: never;
        /** @description Needs `add_build`. */
        post: operations["Builds_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/firmware/build/{buildId}/image/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_firmwareimage`. */
        get: operations["Images_list"];
        put?: never;
        /** @description Needs `add_firmwareimage`. */
        post: operations["Images_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/firmware/build/{buildId}/image/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_firmwareimage`. */
        get: operations["Images_show"];
        put?: never;
        post?: never;
        /** @description Needs `delete_firmwareimage`. */
        delete: operations["Images_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/firmware/build/{buildId}/image/{id}/download/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_firmwareimage`. */
        get: operations["Downloads_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/firmware/build/{buildId}/upgrade/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_build`. */
        get: operations["MassUpgrades_dryRun"];
        put?: never;
        /** @description Needs `add_build`. */
        post: operations["MassUpgrades_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/firmware/build/{buildId}/upgrade/device/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_build`. */
        get: operations["MassUpgrades_devices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/firmware/build/{buildId}/upgrade/summary/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_build`. */
        get: operations["MassUpgrades_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/firmware/build/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_build`. */
        get: operations["Builds_show"];
        /** @description Needs `change_build`. */
        put: operations["Builds_replace"];
        post?: never;
        /** @description Needs `delete_build`. */
        delete: operations["Builds_remove"];
        options?: never;
        head?: never;
        /** @description Needs `change_build`. */
        patch: operations["Builds_change"];
        trace?: never;
    };
    "/api/v1/firmware/category/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_category`. */
        get: operations["Categories_list"];
        put?: never;
        /** @description Needs `add_category`. */
        post: operations["Categories_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/firmware/category/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_category`. */
        get: operations["Categories_show"];
        /** @description Needs `change_category`. */
        put: operations["Categories_replace"];
        post?: never;
        /** @description Needs `delete_category`. */
        delete: operations["Categories_remove"];
        options?: never;
        head?: never;
        /** @description Needs `change_category`. */
        patch: operations["Categories_change"];
        trace?: never;
    };
    "/api/v1/firmware/device/{deviceId}/firmware/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_devicefirmware`. */
        get: operations["DeviceFirmware_show"];
        /** @description Needs `change_devicefirmware`. */
        put: operations["DeviceFirmware_assign"];
        post?: never;
        /** @description Needs `delete_devicefirmware`. */
        delete: operations["DeviceFirmware_remove"];
        options?: never;
        head?: never;
        /** @description Needs `change_devicefirmware`. */
        patch: operations["DeviceFirmware_change"];
        trace?: never;
    };
    "/api/v1/firmware/device/{deviceId}/firmware/candidate/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_devicefirmware`. */
        get: operations["DeviceFirmware_candidates"];
        put?: never;
        /** @description Needs `add_devicefirmware`. */
        post: operations["DeviceFirmware_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/firmware/device/{deviceId}/firmware/image/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_devicefirmware`. */
        get: operations["DeviceFirmware_selectableImages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/firmware/device/{deviceId}/upgrade-operation/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_upgradeoperation`. */
        get: operations["DeviceOperations_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/firmware/hold/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Hold_show"];
        put: operations["Hold_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/firmware/image-type/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_firmwareimage`. */
        get: operations["ImageTypes_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/firmware/statistics/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_upgradeoperation`. */
        get: operations["Statistics_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/firmware/upgrade-operation/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_upgradeoperation`. */
        get: operations["Operations_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/firmware/upgrade-operation/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_upgradeoperation`. */
        get: operations["Operations_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/firmware/upgrade-operation/{id}/cancel/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs `change_upgradeoperation`. */
        post: operations["Operations_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/firmware/upgrader/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_devicefirmware`. */
        get: operations["Upgraders_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Settings_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/group/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_group`. */
        get: operations["UserGroups_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/group/{number}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_group`. */
        get: operations["UserGroups_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/login/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Login_state"];
        put?: never;
        post: operations["Login_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/logout/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Login_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Profile_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Profile_update"];
        trace?: never;
    };
    "/api/v1/users/organization/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_organization`. */
        get: operations["Organizations_list"];
        put?: never;
        /** @description Needs `add_organization`. */
        post: operations["Organizations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/organization/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_organization`. */
        get: operations["Organizations_show"];
        /** @description Needs `change_organization`. */
        put: operations["Organizations_replace"];
        post?: never;
        /** @description Needs `delete_organization`. */
        delete: operations["Organizations_remove"];
        options?: never;
        head?: never;
        /** @description Needs `change_organization`. */
        patch: operations["Organizations_change"];
        trace?: never;
    };
    "/api/v1/users/organization/{id}/device-settings/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_organizationdevicesettings`. */
        get: operations["Organizations_showDeviceSettings"];
        /** @description Needs `change_organizationdevicesettings`. */
        put: operations["Organizations_replaceDeviceSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** @description Needs `change_organizationdevicesettings`. */
        patch: operations["Organizations_changeDeviceSettings"];
        trace?: never;
    };
    "/api/v1/users/token/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Login_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/token/rotate/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Profile_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/user/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_user`. */
        get: operations["Accounts_list"];
        put?: never;
        /** @description Needs `add_user`. */
        post: operations["Accounts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/user/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_user`. */
        get: operations["Accounts_show"];
        /** @description Needs `change_user`. */
        put: operations["Accounts_replace"];
        post?: never;
        /** @description Needs `delete_user`. */
        delete: operations["Accounts_remove"];
        options?: never;
        head?: never;
        /** @description Needs `change_user`. */
        patch: operations["Accounts_change"];
        trace?: never;
    };
    "/api/v1/users/user/{id}/password/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Needs `change_user`. */
        put: operations["Accounts_setPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/user/{id}/token/rotate/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Needs `change_user`. */
        post: operations["Accounts_rotateToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/user/password/change/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Profile_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/firmware/{buildId}/{fileName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs `view_firmwareimage`. */
        get: operations["Downloads_privateFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/firmware/pull/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The image of one attempt of one upgrade. The token is made for it, signed, and good only while that attempt uploads: once for the whole image, and for the rest of it after a broken connection. */
        get: operations["Pulls_fetch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AssignedFirmwareDto: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description What the device shall run.
             */
            image: string;
            /** @description Whether `image` is what was installed. */
            installed: boolean;
            /**
             * Format: uuid
             * @description What was last flashed or found.
             */
            installed_image: string | null;
            /** Format: date-time */
            modified: string;
            /** @description The upgrade that this started; where none was needed the latest one, or null. */
            upgrade_operation: components["schemas"]["StartedOperationDto"] | null;
            upgrade_options: {
                [key: string]: boolean | number | string;
            };
            /** @description Seen running the expected release; false: flashed, not seen since; null: nothing to compare with. */
            verified: boolean | null;
        };
        AttentionDto: {
            /** @description Active devices of which the last check failed. */
            check_failed: number;
            /** @description Active devices that may be running one of several images of ours. */
            firmware_unclear: number;
            /** @description Active devices without an enabled connection. */
            no_connection: number;
            /** @description Active devices of which the model is not known. */
            no_model: number;
            /** @description Active devices that a router with another key says it is. */
            registration_refused: number;
        };
        AuditEntryDto: {
            /** @description `create`, `change`, `delete`, or the name of an action such as `cancel`. */
            action: string;
            /** @description Field → new value, without secrets. */
            changes: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            created: string;
            /** Format: uuid */
            id: string;
            object: string;
            object_label: string;
            object_type: string;
            /**
             * Format: uuid
             * @description Null: shared objects and people.
             */
            organization: string | null;
            request_id: string;
            /** @description Null: the product itself, or a person now gone. */
            user: components["schemas"]["AuditUserDto"] | null;
        };
        AuditUserDto: {
            /** Format: uuid */
            id: string;
            username: string;
        };
        AuthenticatedDto: {
            authenticated: boolean;
        };
        BatchCountsDto: {
            aborted: number;
            cancelled: number;
            failed: number;
            "in-progress": number;
            skipped: number;
            success: number;
            /** @description All operations; skipped devices have none. */
            total: number;
        };
        BatchDetailDto: {
            aborted_rate: number;
            build: components["schemas"]["BuildDto"];
            cancelled_rate: number;
            counts: components["schemas"]["BatchCountsDto"];
            /** Format: date-time */
            created: string;
            failed_rate: number;
            /** Format: date-time */
            finished_at: string | null;
            /** Format: uuid */
            group: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description When every device of the selection had become an operation or a skip.
             */
            launched_at: string | null;
            /** Format: uuid */
            location: string | null;
            /** @description As many failed or aborted operations pause it. */
            max_failures: number | null;
            /** Format: date-time */
            modified: string;
            /** Format: date-time */
            paused_at: string | null;
            /** @description `<finished> out of <total>` */
            progress_report: string;
            /** @enum {string|null} */
            reason_code: "not-needed" | "unverified" | "cancelled" | "superseded" | "device-deactivated" | "address-changed" | "no-connection" | "no-upgrader" | "address-not-allowed" | "identity-missing" | "identity-mismatch" | "not-enough-memory" | "image-refused" | "upload-not-checkable" | "no-address" | "cannot-connect" | "login-failed" | "link-lost" | "already-flashing" | "upload-failed" | "upload-stalled" | "upload-corrupted" | "storage-full" | "host-key-changed" | "host-key-unknown" | "image-unavailable" | "image-read-stalled" | "command-failed" | "timed-out" | "interrupted" | "not-flashed" | "came-back-on-old-system" | "unreachable" | "checksum-not-written" | "internal-error" | "model-unknown" | "no-image-for-model" | "already-installed" | "other-organization" | "options-not-supported" | "device-gone" | "upgrade-running" | "rule-violated" | "selection-gone" | "launch-failed" | null;
            /** @description Reason code → number of operations. */
            reasons: {
                [key: string]: number;
            };
            /**
             * Format: uuid
             * @description The batch whose devices it tries again.
             */
            retry_of: string | null;
            /** @description Of those in progress: begun. The others wait for their turn. */
            running: number;
            /** Format: uuid */
            started_by: string | null;
            started_by_username: string | null;
            /** @enum {string} */
            status: "idle" | "in-progress" | "success" | "failed" | "cancelled";
            /** @description Percent of all operations, truncated. */
            success_rate: number;
            upgrade_options: {
                [key: string]: boolean | number | string;
            };
            /** @description All operations that the caller may see, oldest first; absent with `operations=false`. */
            upgradeoperations?: components["schemas"]["UpgradeOperationDto"][];
        };
        BatchDto: {
            build: components["schemas"]["BuildDto"];
            counts: components["schemas"]["BatchCountsDto"];
            /** Format: date-time */
            created: string;
            /** Format: date-time */
            finished_at: string | null;
            /** Format: uuid */
            group: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description When every device of the selection had become an operation or a skip.
             */
            launched_at: string | null;
            /** Format: uuid */
            location: string | null;
            /** @description As many failed or aborted operations pause it. */
            max_failures: number | null;
            /** Format: date-time */
            modified: string;
            /** Format: date-time */
            paused_at: string | null;
            /** @enum {string|null} */
            reason_code: "not-needed" | "unverified" | "cancelled" | "superseded" | "device-deactivated" | "address-changed" | "no-connection" | "no-upgrader" | "address-not-allowed" | "identity-missing" | "identity-mismatch" | "not-enough-memory" | "image-refused" | "upload-not-checkable" | "no-address" | "cannot-connect" | "login-failed" | "link-lost" | "already-flashing" | "upload-failed" | "upload-stalled" | "upload-corrupted" | "storage-full" | "host-key-changed" | "host-key-unknown" | "image-unavailable" | "image-read-stalled" | "command-failed" | "timed-out" | "interrupted" | "not-flashed" | "came-back-on-old-system" | "unreachable" | "checksum-not-written" | "internal-error" | "model-unknown" | "no-image-for-model" | "already-installed" | "other-organization" | "options-not-supported" | "device-gone" | "upgrade-running" | "rule-violated" | "selection-gone" | "launch-failed" | null;
            /**
             * Format: uuid
             * @description The batch whose devices it tries again.
             */
            retry_of: string | null;
            /** Format: uuid */
            started_by: string | null;
            started_by_username: string | null;
            /** @enum {string} */
            status: "idle" | "in-progress" | "success" | "failed" | "cancelled";
            upgrade_options: {
                [key: string]: boolean | number | string;
            };
        };
        BatchSkipDto: {
            detail: string;
            /** Format: uuid */
            device: string;
            device_name: string;
            /** @enum {string} */
            reason_code: "not-needed" | "unverified" | "cancelled" | "superseded" | "device-deactivated" | "address-changed" | "no-connection" | "no-upgrader" | "address-not-allowed" | "identity-missing" | "identity-mismatch" | "not-enough-memory" | "image-refused" | "upload-not-checkable" | "no-address" | "cannot-connect" | "login-failed" | "link-lost" | "already-flashing" | "upload-failed" | "upload-stalled" | "upload-corrupted" | "storage-full" | "host-key-changed" | "host-key-unknown" | "image-unavailable" | "image-read-stalled" | "command-failed" | "timed-out" | "interrupted" | "not-flashed" | "came-back-on-old-system" | "unreachable" | "checksum-not-written" | "internal-error" | "model-unknown" | "no-image-for-model" | "already-installed" | "other-organization" | "options-not-supported" | "device-gone" | "upgrade-running" | "rule-violated" | "selection-gone" | "launch-failed";
        };
        BuildDto: {
            /** Format: uuid */
            category: string;
            category_relation: components["schemas"]["CategoryRelationDto"];
            changelog: string;
            /** Format: date-time */
            created: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            modified: string;
            /** @description Identifier as devices report it. */
            os: string | null;
            version: string;
        };
        BuildOfOperationDto: {
            category_name: string;
            /** Format: uuid */
            id: string;
            version: string;
        };
        CancelledBatchDto: {
            cancelled: number;
            message: string;
            /** @description Past the flash: they go on to their end. */
            not_cancelled: number;
        };
        CategoryDto: {
            build_count: number;
            /** Format: date-time */
            created: string;
            description: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            modified: string;
            name: string;
            /**
             * Format: uuid
             * @description Null: shared by all organizations.
             */
            organization: string | null;
        };
        CategoryRelationDto: {
            name: string;
            /** Format: uuid */
            organization: string | null;
        };
        CategoryStatisticsDto: {
            at_latest: number;
            /** @description Devices with an earlier build of the category. */
            behind: number;
            /** Format: uuid */
            category: string;
            category_name: string;
            /**
             * Format: uuid
             * @description Its newest build.
             */
            latest: string;
            latest_version: string;
        };
        ChangeBuildDto: {
            /** Format: uuid */
            category?: string;
            changelog?: string;
            os?: string | null;
            version?: string;
        };
        ChangeCategoryDto: {
            description?: string;
            name?: string;
            /**
             * Format: uuid
             * @description Null or left out: shared by all organizations, which only superusers may say.
             */
            organization?: string | null;
        };
        ChangeConnectionDto: {
            /**
             * Format: uuid
             * @description Credentials of the organization of the device, or shared ones.
             */
            credentials?: string;
            enabled?: boolean;
            /**
             * @description Overrides the parameters of the credentials, key by key.
             * @example {
             *       "port": 2222
             *     }
             */
            params?: {
                [key: string]: unknown;
            };
            /** @description Selects the upgrader; empty or left out: OpenWrt over SSH. */
            update_strategy?: string;
        };
        ChangeCredentialsDto: {
            /** @description Adds itself to all devices of the organization, also later ones. */
            auto_add?: boolean;
            /** @enum {string} */
            connector?: "openwisp_controller.connection.connectors.ssh.Ssh";
            name?: string;
            /**
             * Format: uuid
             * @description Null: shared by all organizations; superusers only.
             */
            organization?: string | null;
            /**
             * @description username and password, or username and key (RSA or Ed25519 without passphrase), and perhaps port. The secret is never answered; a change that leaves it out keeps it.
             * @example {
             *       "username": "root",
             *       "password": "secret",
             *       "port": 22
             *     }
             */
            params?: {
                [key: string]: unknown;
            };
            /**
             * @description Null: as the setting TRANSFER says.
             * @enum {string|null}
             */
            transfer?: "push" | "pull" | null;
        };
        ChangeDeviceDto: {
            /** Format: uuid */
            group?: string | null;
            /** @description Made from MAC address and shared secret where a new device has none, and whenever it is empty. */
            key?: string;
            /** @description IPv4 or IPv6 address */
            last_ip?: string | null;
            /** @example 00:11:22:AA:BB:CC */
            mac_address?: string;
            /** @description IPv4 or IPv6 address */
            management_ip?: string | null;
            model?: string;
            /** @description Host name or MAC address. */
            name?: string;
            notes?: string;
            /** Format: uuid */
            organization?: string;
            os?: string;
            system?: string;
        };
        ChangeDeviceFirmwareDto: {
            /** Format: uuid */
            image?: string;
            /** @description As the `options_schema` of the upgrader of the device says. */
            upgrade_options?: {
                [key: string]: unknown;
            };
        };
        ChangeDeviceSettingsDto: {
            /** @description Agents keep the configuration that another server gave their router, and log an error per cycle. */
            leave_configuration?: boolean;
            registration_enabled?: boolean;
            /** @description What routers prove with that they may register themselves. */
            shared_secret?: string;
        };
        ChangeGroupDto: {
            description?: string;
            meta_data?: {
                [key: string]: unknown;
            };
            name?: string;
            /** Format: uuid */
            organization?: string;
        };
        ChangeLocationDto: {
            address?: string;
            /**
             * @example {
             *       "type": "Point",
             *       "coordinates": [
             *         12.5,
             *         41.9
             *       ]
             *     }
             */
            geometry?: {
                [key: string]: unknown;
            } | null;
            /** @description Moves about, and so needs no geometry. */
            is_mobile?: boolean;
            name?: string;
            /** Format: uuid */
            organization?: string;
            /** @enum {string} */
            type?: "outdoor" | "indoor";
        };
        ChangeManyDevicesDto: {
            /**
             * Format: uuid
             * @description A connection with these is added where there is none.
             */
            credentials?: string;
            /** @description Ids, 1000 at most. */
            devices: string[];
            /**
             * Format: uuid
             * @description Null: out of its group.
             */
            group?: string | null;
            /**
             * Format: uuid
             * @description Null: nowhere in particular.
             */
            location?: string | null;
        };
        ChangeOrganizationDto: {
            description?: string;
            /** Format: email */
            email?: string | null;
            is_active?: boolean;
            name?: string;
            owner?: {
                /** Format: uuid */
                organization_user?: string | null;
            };
            /** @description Made from the name when it is left out. */
            slug?: string;
            url?: string;
        };
        ChangePasswordDto: {
            new_password1: string;
            new_password2: string;
            old_password: string;
        };
        ChangeUserDto: {
            /** Format: email */
            email?: string | null;
            first_name?: string;
            groups?: number[];
            is_active?: boolean;
            /** @description Kept for clients of the original; it opens nothing here. */
            is_staff?: boolean;
            /** @description Read from superusers only. */
            is_superuser?: boolean;
            last_name?: string;
            /** @description Others stay as they are. `is_admin` null ends a membership. */
            organization_users?: {
                is_admin?: boolean | null;
                /** Format: uuid */
                organization: string;
            }[];
            /** @description Read from superusers only. */
            user_permissions?: ("view_category" | "add_category" | "change_category" | "delete_category" | "view_build" | "add_build" | "change_build" | "delete_build" | "view_firmwareimage" | "add_firmwareimage" | "change_firmwareimage" | "delete_firmwareimage" | "view_devicefirmware" | "add_devicefirmware" | "change_devicefirmware" | "delete_devicefirmware" | "view_batchupgradeoperation" | "add_batchupgradeoperation" | "change_batchupgradeoperation" | "delete_batchupgradeoperation" | "view_upgradeoperation" | "add_upgradeoperation" | "change_upgradeoperation" | "delete_upgradeoperation" | "view_device" | "add_device" | "change_device" | "delete_device" | "view_devicegroup" | "add_devicegroup" | "change_devicegroup" | "delete_devicegroup" | "view_location" | "add_location" | "change_location" | "delete_location" | "view_devicelocation" | "add_devicelocation" | "change_devicelocation" | "delete_devicelocation" | "view_deviceconnection" | "add_deviceconnection" | "change_deviceconnection" | "delete_deviceconnection" | "view_credentials" | "add_credentials" | "change_credentials" | "delete_credentials" | "view_organization" | "add_organization" | "change_organization" | "delete_organization" | "view_organizationuser" | "add_organizationuser" | "change_organizationuser" | "delete_organizationuser" | "view_organizationowner" | "add_organizationowner" | "change_organizationowner" | "delete_organizationowner" | "view_organizationdevicesettings" | "add_organizationdevicesettings" | "change_organizationdevicesettings" | "delete_organizationdevicesettings" | "view_user" | "add_user" | "change_user" | "delete_user" | "view_group" | "add_group" | "change_group" | "delete_group")[];
            username?: string;
        };
        ConfirmFirmwareDto: {
            /**
             * Format: uuid
             * @description One of the candidates.
             */
            image: string;
        };
        ConnectionDto: {
            /** Format: date-time */
            created: string;
            /** Format: uuid */
            credentials: string;
            enabled: boolean;
            /** @description One of the sentences of the reason codes. */
            failure_reason: string;
            /** Format: uuid */
            id: string;
            /** @description Null: never tried. */
            is_working: boolean | null;
            /** Format: date-time */
            last_attempt: string | null;
            /** Format: date-time */
            modified: string;
            /** @description Without secrets. */
            params: {
                [key: string]: unknown;
            };
            update_strategy: string;
        };
        CountedBuildDto: {
            /** Format: uuid */
            category: string;
            category_relation: components["schemas"]["CategoryRelationDto"];
            changelog: string;
            /** Format: date-time */
            created: string;
            /** Format: uuid */
            id: string;
            image_count: number;
            /** @description The caller's devices that were last seen with an image of this build. */
            installed_count: number;
            /** Format: date-time */
            modified: string;
            /** @description Identifier as devices report it. */
            os: string | null;
            version: string;
        };
        CreateUserDto: {
            /** Format: email */
            email: string;
            first_name?: string;
            groups?: number[];
            is_active?: boolean;
            /** @description Kept for clients of the original; it opens nothing here. */
            is_staff?: boolean;
            /** @description Read from superusers only. */
            is_superuser?: boolean;
            last_name?: string;
            /** @description Others stay as they are. `is_admin` null ends a membership. */
            organization_users?: {
                is_admin?: boolean | null;
                /** Format: uuid */
                organization: string;
            }[];
            password: string;
            /** @description Read from superusers only. */
            user_permissions?: ("view_category" | "add_category" | "change_category" | "delete_category" | "view_build" | "add_build" | "change_build" | "delete_build" | "view_firmwareimage" | "add_firmwareimage" | "change_firmwareimage" | "delete_firmwareimage" | "view_devicefirmware" | "add_devicefirmware" | "change_devicefirmware" | "delete_devicefirmware" | "view_batchupgradeoperation" | "add_batchupgradeoperation" | "change_batchupgradeoperation" | "delete_batchupgradeoperation" | "view_upgradeoperation" | "add_upgradeoperation" | "change_upgradeoperation" | "delete_upgradeoperation" | "view_device" | "add_device" | "change_device" | "delete_device" | "view_devicegroup" | "add_devicegroup" | "change_devicegroup" | "delete_devicegroup" | "view_location" | "add_location" | "change_location" | "delete_location" | "view_devicelocation" | "add_devicelocation" | "change_devicelocation" | "delete_devicelocation" | "view_deviceconnection" | "add_deviceconnection" | "change_deviceconnection" | "delete_deviceconnection" | "view_credentials" | "add_credentials" | "change_credentials" | "delete_credentials" | "view_organization" | "add_organization" | "change_organization" | "delete_organization" | "view_organizationuser" | "add_organizationuser" | "change_organizationuser" | "delete_organizationuser" | "view_organizationowner" | "add_organizationowner" | "change_organizationowner" | "delete_organizationowner" | "view_organizationdevicesettings" | "add_organizationdevicesettings" | "change_organizationdevicesettings" | "delete_organizationdevicesettings" | "view_user" | "add_user" | "change_user" | "delete_user" | "view_group" | "add_group" | "change_group" | "delete_group")[];
            username: string;
        };
        CredentialsDto: {
            auto_add: boolean;
            connector: string;
            /** Format: date-time */
            created: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            modified: string;
            name: string;
            /** Format: uuid */
            organization: string | null;
            /** @description Without the secret. */
            params: components["schemas"]["CredentialsParamsDto"];
            /**
             * @description What the secret is.
             * @enum {string}
             */
            secret_kind: "password" | "key";
            /** @enum {string|null} */
            transfer: "push" | "pull" | null;
        };
        CredentialsParamsDto: {
            port?: number;
            username: string;
        };
        DeleteManyDevicesDto: {
            /** @description Ids, 1000 at most. */
            devices: string[];
            /** @description Also active devices. */
            force?: boolean;
        };
        Detail: {
            detail: string;
        };
        DeviceAgentDto: {
            /** @description Its log of a failed configuration. */
            error_reason: string;
            /**
             * Format: date-time
             * @description When a router with this MAC address and another key tried to register; null: none since the device registered.
             */
            refused_at: string | null;
            /**
             * Format: date-time
             * @description Null: the device was not made by it.
             */
            registered_at: string | null;
            /** @description What became of its configuration, as it reported; empty: nothing yet. */
            status: string;
        };
        DeviceCheckDto: {
            /** Format: date-time */
            created: string;
            /** Format: uuid */
            device: string;
            /** @description Null while the device was not read. */
            facts: components["schemas"]["DeviceFactsDto"] | null;
            /** Format: date-time */
            finished_at: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "check" | "adopt";
            /** @description Null until it is done. */
            ok: boolean | null;
            /** @description Why it is not ok. */
            reason_code: string | null;
            /** @enum {string} */
            status: "queued" | "running" | "done";
        };
        DeviceDetailDto: {
            /** @description Null: no agent on the device ever spoke to us. */
            agent: components["schemas"]["DeviceAgentDto"] | null;
            /** @description Read from the device. */
            board_name: string;
            /** @description Always null: configuration is not managed here. */
            config: Record<string, never> | null;
            /** Format: date-time */
            created: string;
            /** Format: uuid */
            group: string | null;
            hardware_id: string | null;
            /** Format: uuid */
            id: string;
            is_deactivated: boolean;
            /** @description What the agent on the device proves itself with. */
            key: string;
            /** Format: date-time */
            last_contact_at: string | null;
            last_ip: string | null;
            /** @example 00:11:22:AA:BB:CC */
            mac_address: string;
            management_ip: string | null;
            model: string;
            /** Format: date-time */
            modified: string;
            name: string;
            notes: string;
            /** Format: uuid */
            organization: string;
            os: string;
            /** @description Read from the device. */
            release: string;
            system: string;
        };
        DeviceDto: {
            /** @description Read from the device. */
            board_name: string;
            /** @description Always null: configuration is not managed here. */
            config: Record<string, never> | null;
            /** Format: date-time */
            created: string;
            /** Format: uuid */
            group: string | null;
            hardware_id: string | null;
            /** Format: uuid */
            id: string;
            is_deactivated: boolean;
            /** @description What the agent on the device proves itself with. */
            key: string;
            /** Format: date-time */
            last_contact_at: string | null;
            last_ip: string | null;
            /** @example 00:11:22:AA:BB:CC */
            mac_address: string;
            management_ip: string | null;
            model: string;
            /** Format: date-time */
            modified: string;
            name: string;
            notes: string;
            /** Format: uuid */
            organization: string;
            os: string;
            /** @description Read from the device. */
            release: string;
            system: string;
        };
        DeviceFactsDto: {
            board_name: string;
            host_key_fingerprint: string;
            /** @example ssh-ed25519 */
            host_key_type: string;
            mac_addresses: string[];
            /** @description Bytes. */
            memory_available: number | null;
            model: string;
            release: string;
            /** @description As the device carries it; null: it carries none. */
            uuid: string | null;
        };
        DeviceFirmwareDto: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description What the device shall run.
             */
            image: string;
            /** @description Whether `image` is what was installed. */
            installed: boolean;
            /**
             * Format: uuid
             * @description What was last flashed or found.
             */
            installed_image: string | null;
            /** Format: date-time */
            modified: string;
            /** @description Seen running the expected release; false: flashed, not seen since; null: nothing to compare with. */
            verified: boolean | null;
        };
        DeviceImportDto: {
            created: number;
            /** Format: date-time */
            created_at: string;
            /** @description Nothing was changed: the numbers say what would be. */
            dry_run: boolean;
            /** @description The first 100 rows with errors; the report has all. */
            errors: components["schemas"]["FailedImportRowDto"][];
            /** @description Rows with errors, which were left out. */
            failed: number;
            /** Format: date-time */
            finished_at: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organization: string;
            /**
             * @description An import is done when it is answered.
             * @enum {string}
             */
            status: "done";
            /** @description Rows of the file. */
            total: number;
            /** @description Rows that say what is so already. */
            unchanged: number;
            updated: number;
        };
        DeviceLocationDto: {
            /** @description Always null. */
            floorplan: string | null;
            /** @description Always null. */
            indoor: string | null;
            /** @description GeoJSON feature */
            location: components["schemas"]["LocationFeature"];
        };
        DeviceSettingsDto: {
            leave_configuration: boolean;
            registration_enabled: boolean;
            shared_secret: string;
        };
        DeviceUpgradeOperationDto: {
            /** Format: uuid */
            batch: string | null;
            /** @description Of the image; null once it was deleted. */
            build: components["schemas"]["BuildOfOperationDto"] | null;
            /** Format: uuid */
            cancelled_by: string | null;
            cancelled_by_username: string | null;
            /** Format: uuid */
            device: string;
            device_name: string;
            /** Format: date-time */
            finished_at: string | null;
            /** Format: date-time */
            flashed_at: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description Null once the image was deleted.
             */
            image: string | null;
            /** @description Lines joined by newlines. */
            log: string;
            /** Format: date-time */
            modified: string;
            /**
             * Format: uuid
             * @description The device's when the operation was created.
             */
            organization: string;
            /** @enum {string} */
            phase: "queued" | "connecting" | "identity" | "checksum" | "memory" | "uploading" | "testing" | "flashing" | "rebooting" | "reconnecting" | "finishing";
            progress: number;
            /**
             * @description Why it ended or waits.
             * @enum {string|null}
             */
            reason_code: "not-needed" | "unverified" | "cancelled" | "superseded" | "device-deactivated" | "address-changed" | "no-connection" | "no-upgrader" | "address-not-allowed" | "identity-missing" | "identity-mismatch" | "not-enough-memory" | "image-refused" | "upload-not-checkable" | "no-address" | "cannot-connect" | "login-failed" | "link-lost" | "already-flashing" | "upload-failed" | "upload-stalled" | "upload-corrupted" | "storage-full" | "host-key-changed" | "host-key-unknown" | "image-unavailable" | "image-read-stalled" | "command-failed" | "timed-out" | "interrupted" | "not-flashed" | "came-back-on-old-system" | "unreachable" | "checksum-not-written" | "internal-error" | "model-unknown" | "no-image-for-model" | "already-installed" | "other-organization" | "options-not-supported" | "device-gone" | "upgrade-running" | "rule-violated" | "selection-gone" | "launch-failed" | null;
            /**
             * Format: date-time
             * @description When it goes on; null once it ended.
             */
            run_at: string | null;
            /** Format: date-time */
            started_at: string | null;
            /** Format: uuid */
            started_by: string | null;
            started_by_username: string | null;
            /** @enum {string} */
            status: "in-progress" | "success" | "failed" | "aborted" | "cancelled";
            /** @description Recoverable failures so far. */
            tries: number;
            upgrade_options: {
                [key: string]: boolean | number | string;
            };
        };
        DeviceValueDto: {
            devices: number;
            value: string;
        };
        DeviceValuesDto: {
            /** @description Most first. */
            model: components["schemas"]["DeviceValueDto"][];
            /** @description Most first. */
            os: components["schemas"]["DeviceValueDto"][];
        };
        DryRunDto: {
            /** @description Device firmwares that would be upgraded, newest first. */
            device_firmwares: string[];
            /** @description Devices without firmware that `upgrade_all` would upgrade too. */
            devices: string[];
        };
        FailedImportRowDto: {
            /**
             * @description Messages by column, or by `non_field_errors` and `__all__`, as for a single device.
             * @example {
             *       "name": [
             *         "Must be either a valid hostname or mac address."
             *       ]
             *     }
             */
            errors: {
                [key: string]: string[];
            };
            /** @description Of the file, where the row ends; the names of the columns are on line 1. */
            line: number;
            /** @description The first 64 characters of what the file has. */
            mac_address: string;
            /** @description The first 64 characters of what the file has. */
            name: string;
        };
        /** @description Messages per field; `non_field_errors` and `__all__` speak of the object as a whole. */
        FieldErrors: {
            [key: string]: string | string[];
        };
        GroupDto: {
            /** Format: date-time */
            created: string;
            description: string;
            /** Format: uuid */
            id: string;
            meta_data: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            modified: string;
            name: string;
            /** Format: uuid */
            organization: string;
        };
        HealthDto: {
            /** @enum {string} */
            database: "up" | "down";
            /** @enum {string} */
            redis: "up" | "down" | "absent";
            /** @enum {string} */
            status: "ok" | "degraded" | "down";
            version: string;
            /** @description Workers seen in the last ten seconds. */
            workers: number;
        };
        HoldDto: {
            /** @description While it is, no upgrade starts anywhere; those under way finish. */
            active: boolean;
            /** Format: uuid */
            by: string | null;
            by_username: string | null;
            note: string;
            /** Format: date-time */
            since: string | null;
        };
        HostKeyDto: {
            /** @example SHA256:CQvBFmrKB/7OefrF22d8LwZIRrT2c9HdqUEclyY819w */
            fingerprint: string;
            /** Format: date-time */
            first_seen: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "pinned" | "offered";
            /** @example ssh-ed25519 */
            type: string;
        };
        ImageDto: {
            /** @description Models of devices that it is made for. */
            boards: string[];
            /** Format: uuid */
            build: string;
            /** Format: date-time */
            created: string;
            /**
             * Format: uri
             * @description Where its bytes are.
             */
            file: string;
            file_name: string;
            /** Format: uuid */
            id: string;
            /** @description Its type, for people. */
            label: string;
            /** Format: date-time */
            modified: string;
            /** @description What a device runs after it, from the metadata of the file; null: it does not say. */
            release: string | null;
            sha256: string;
            /** @description Bytes. */
            size: number;
            type: string;
        };
        ImageTypeDto: {
            /** @description Models of devices, as in `/tmp/sysinfo/model`. */
            boards: string[];
            /** @description From the setting `CUSTOM_IMAGE_TYPES` or an upgrader. */
            custom: boolean;
            /** @description The end of the file name, from behind its first `-`. */
            id: string;
            label: string;
        };
        InstalledBuildDto: {
            /** Format: uuid */
            build: string;
            /** Format: uuid */
            category: string;
            /** @description Last seen with an image of this build. */
            devices: number;
            version: string;
        };
        InstalledBuildOfDeviceDto: {
            /** Format: uuid */
            build: string;
            category_name: string;
            /** @description No newer build of the category is there. */
            is_latest: boolean;
            version: string;
        };
        LastContactDto: {
            /** @description Within the last day, but not the last hour. */
            day: number;
            /** @description Within the last hour. */
            hour: number;
            never: number;
            older: number;
            /** @description Within the last week, but not the last day. */
            week: number;
        };
        ListedDeviceDto: {
            /** @description Read from the device. */
            board_name: string;
            /** @description Always null: configuration is not managed here. */
            config: Record<string, never> | null;
            /** Format: date-time */
            created: string;
            /** Format: uuid */
            group: string | null;
            hardware_id: string | null;
            has_connection: boolean;
            /** Format: uuid */
            id: string;
            /** @description What was last flashed or found. */
            installed: components["schemas"]["InstalledBuildOfDeviceDto"] | null;
            is_deactivated: boolean;
            /** @description How its enabled connections ended last; null: untried. */
            is_working: boolean | null;
            /** @description What the agent on the device proves itself with. */
            key: string;
            /** Format: date-time */
            last_contact_at: string | null;
            last_ip: string | null;
            /** @example 00:11:22:AA:BB:CC */
            mac_address: string;
            management_ip: string | null;
            model: string;
            /** Format: date-time */
            modified: string;
            name: string;
            notes: string;
            /** Format: uuid */
            organization: string;
            os: string;
            /** @description Read from the device. */
            release: string;
            system: string;
            /** @description The upgrade in progress; the oldest of them. */
            upgrade: components["schemas"]["UpgradeOfDeviceDto"] | null;
        };
        LocatedDeviceDto: {
            /** @description Read from the device. */
            board_name: string;
            /** @description Always null: configuration is not managed here. */
            config: Record<string, never> | null;
            /** Format: date-time */
            created: string;
            /** Format: uuid */
            group: string | null;
            hardware_id: string | null;
            /** @description Always false: floor plans are not kept here. */
            has_floorplan: boolean;
            /** Format: uuid */
            id: string;
            is_deactivated: boolean;
            /** @description What the agent on the device proves itself with. */
            key: string;
            /** Format: date-time */
            last_contact_at: string | null;
            last_ip: string | null;
            /** @example 00:11:22:AA:BB:CC */
            mac_address: string;
            management_ip: string | null;
            model: string;
            /** Format: date-time */
            modified: string;
            name: string;
            notes: string;
            /** Format: uuid */
            organization: string;
            os: string;
            /** @description Read from the device. */
            release: string;
            system: string;
        };
        LocationDto: {
            address: string;
            /** Format: date-time */
            created: string;
            /** @description GeoJSON geometry */
            geometry: {
                [key: string]: unknown;
            } | null;
            /** Format: uuid */
            id: string;
            is_mobile: boolean;
            /** Format: date-time */
            modified: string;
            name: string;
            /** Format: uuid */
            organization: string;
            /** @enum {string} */
            type: "outdoor" | "indoor";
        };
        LocationFeature: {
            geometry: {
                [key: string]: unknown;
            } | null;
            /** Format: uuid */
            id: string;
            properties: components["schemas"]["LocationProperties"];
            /** @enum {string} */
            type: "Feature";
        };
        LocationProperties: {
            address: string;
            is_mobile: boolean;
            name: string;
            /** @enum {string} */
            type: "outdoor" | "indoor";
        };
        LoginDto: {
            password: string;
            /** @description User name or e-mail address. */
            username: string;
        };
        LogLineDto: {
            /** Format: date-time */
            at: string;
            /** @description What is said; screens render it in their language. */
            code: string;
            data: {
                [key: string]: string | number;
            };
            /** @description The same in English. */
            text: string;
        };
        ManyDevicesAnswerDto: {
            accepted: string[];
            refused: components["schemas"]["RefusedDeviceDto"][];
        };
        ManyDevicesDto: {
            /** @description Ids, 1000 at most. */
            devices: string[];
        };
        MassUpgradeSummaryDto: {
            /** @description The same by model, most first. */
            models: components["schemas"]["ModelCountDto"][];
            /** @description Devices of the selection that an unfinished batch still has. */
            running: number;
            /** @description Reason code → number of devices that would be skipped for it. */
            skipped: {
                [key: string]: number;
            };
            /** @description Devices that would be upgraded. */
            total: number;
        };
        MembershipDto: {
            /**
             * Format: uuid
             * @description By which the owner of an organization is named.
             */
            id: string;
            /** @description Manages the organization. */
            is_admin: boolean;
            /** Format: uuid */
            organization: string;
        };
        MessageDto: {
            message: string;
        };
        ModelCountDto: {
            count: number;
            /** Format: uuid */
            image: string;
            model: string;
        };
        MoveDeviceDto: {
            /**
             * Format: uuid
             * @description The location, of the same organization as the device.
             */
            location?: string;
        };
        OperationStatisticsDto: {
            aborted: number;
            cancelled: number;
            failed: number;
            /** @description The same of those that failed or were aborted. */
            failure_reasons: {
                [key: string]: number;
            };
            "in-progress": number;
            /** @description Reason code → number. */
            reasons: {
                [key: string]: number;
            };
            success: number;
        };
        OrganizationDetailDto: {
            /** Format: date-time */
            created: string;
            description: string;
            email: string;
            /** Format: uuid */
            id: string;
            is_active: boolean;
            /** Format: date-time */
            modified: string;
            name: string;
            owner: components["schemas"]["OrganizationOwnerDto"];
            slug: string;
            url: string;
        };
        OrganizationDto: {
            /** Format: date-time */
            created: string;
            description: string;
            email: string;
            /** Format: uuid */
            id: string;
            is_active: boolean;
            /** Format: date-time */
            modified: string;
            name: string;
            slug: string;
            url: string;
        };
        OrganizationOwnerDto: {
            /**
             * Format: uuid
             * @description Id of the owning membership.
             */
            organization_user: string | null;
        };
        PasswordChangedDto: {
            detail: string;
            message: string;
            /** @example Success */
            status: string;
        };
        PlaceDeviceDto: {
            /**
             * Format: uuid
             * @description The location, of the same organization as the device.
             */
            location: string;
        };
        PreFlightDeviceDto: {
            /** @enum {string} */
            decision: "upgrade" | "skip";
            detail: string;
            /** Format: uuid */
            device: string;
            device_name: string;
            /** Format: uuid */
            image: string | null;
            model: string;
            /** Format: uuid */
            organization: string;
            /** @enum {string|null} */
            reason_code: "not-needed" | "unverified" | "cancelled" | "superseded" | "device-deactivated" | "address-changed" | "no-connection" | "no-upgrader" | "address-not-allowed" | "identity-missing" | "identity-mismatch" | "not-enough-memory" | "image-refused" | "upload-not-checkable" | "no-address" | "cannot-connect" | "login-failed" | "link-lost" | "already-flashing" | "upload-failed" | "upload-stalled" | "upload-corrupted" | "storage-full" | "host-key-changed" | "host-key-unknown" | "image-unavailable" | "image-read-stalled" | "command-failed" | "timed-out" | "interrupted" | "not-flashed" | "came-back-on-old-system" | "unreachable" | "checksum-not-written" | "internal-error" | "model-unknown" | "no-image-for-model" | "already-installed" | "other-organization" | "options-not-supported" | "device-gone" | "upgrade-running" | "rule-violated" | "selection-gone" | "launch-failed" | null;
        };
        ProfileDto: {
            email: string | null;
            first_name: string;
            /**
             * @example [
             *       "Operator"
             *     ]
             */
            groups: string[];
            /** Format: uuid */
            id: string;
            is_staff: boolean;
            is_superuser: boolean;
            last_name: string;
            organizations: components["schemas"]["ProfileOrganizationDto"][];
            /**
             * @example [
             *       "change_build"
             *     ]
             */
            permissions: string[];
            username: string;
        };
        ProfileOrganizationDto: {
            /** Format: uuid */
            id: string;
            /** @description Manages the organization. */
            is_admin: boolean;
            is_owner: boolean;
            name: string;
            slug: string;
        };
        RefusedAction: {
            error: string;
        };
        RefusedCheckDto: {
            /** Format: uuid */
            device: string;
            reason_code: string;
        };
        RefusedDeviceDto: {
            /** @description The rule, where the reason names none. */
            detail: string;
            /** Format: uuid */
            device: string;
            reason_code: string;
        };
        ReplaceDeviceDto: {
            /** @description Demanded by the contract and ignored. */
            config: {
                [key: string]: unknown;
            } | null;
            /** Format: uuid */
            group?: string | null;
            /** @description Made from MAC address and shared secret where a new device has none, and whenever it is empty. */
            key?: string;
            /** @description IPv4 or IPv6 address */
            last_ip?: string | null;
            /** @example 00:11:22:AA:BB:CC */
            mac_address: string;
            /** @description IPv4 or IPv6 address */
            management_ip?: string | null;
            model?: string;
            /** @description Host name or MAC address. */
            name: string;
            notes?: string;
            /** Format: uuid */
            organization: string;
            os?: string;
            system?: string;
        };
        RetryBatchDto: {
            /** @description Default: as the batch that is retried. */
            max_failures?: number | null;
            /** @description Default: any. */
            reason_code?: ("not-needed" | "unverified" | "cancelled" | "superseded" | "device-deactivated" | "address-changed" | "no-connection" | "no-upgrader" | "address-not-allowed" | "identity-missing" | "identity-mismatch" | "not-enough-memory" | "image-refused" | "upload-not-checkable" | "no-address" | "cannot-connect" | "login-failed" | "link-lost" | "already-flashing" | "upload-failed" | "upload-stalled" | "upload-corrupted" | "storage-full" | "host-key-changed" | "host-key-unknown" | "image-unavailable" | "image-read-stalled" | "command-failed" | "timed-out" | "interrupted" | "not-flashed" | "came-back-on-old-system" | "unreachable" | "checksum-not-written" | "internal-error" | "model-unknown" | "no-image-for-model" | "already-installed" | "other-organization" | "options-not-supported" | "device-gone" | "upgrade-running" | "rule-violated" | "selection-gone" | "launch-failed")[];
            /** @description Default: all three. */
            status?: ("failed" | "aborted" | "cancelled")[];
        };
        SelectableImageDto: {
            /** Format: uuid */
            build: string;
            /** Format: uuid */
            category: string;
            category_name: string;
            changelog: string;
            /** Format: date-time */
            created: string;
            /** Format: uuid */
            id: string;
            type: string;
            version: string;
        };
        SetPasswordDto: {
            confirm_password: string;
            /** @description Kept for clients of the original; it is not read. */
            current_password?: string;
            new_password: string;
        };
        SettingDto: {
            default: string;
            description: string;
            /** @description What it is about. */
            group: string;
            name: string;
            /** @enum {string} */
            source: "environment" | ".env" | "default";
            /** @description What kind of value it takes. */
            unit: string;
            /** @description As it was written; secrets are hidden, and empty is not set. */
            value: string;
        };
        StartedBatchDto: {
            /** Format: uuid */
            batch: string;
        };
        StartedChecksDto: {
            accepted: string[];
            refused: components["schemas"]["RefusedCheckDto"][];
        };
        StartedOperationDto: {
            /** Format: uuid */
            id: string;
        };
        StartMassUpgradeDto: {
            /** Format: uuid */
            group?: string | null;
            /** Format: uuid */
            location?: string | null;
            /** @description As many failed or aborted operations pause it. Default null: none do. */
            max_failures?: number | null;
            /** @description Also devices that have no firmware yet. Default false. */
            upgrade_all?: boolean;
            /** @description As the `options_schema` of the upgrader of the devices says. */
            upgrade_options?: {
                [key: string]: unknown;
            };
        };
        StatisticsDto: {
            /** @description What a person has to put right. */
            attention: components["schemas"]["AttentionDto"];
            categories: components["schemas"]["CategoryStatisticsDto"][];
            /** @description Most first. */
            installed: components["schemas"]["InstalledBuildDto"][];
            /** @description Devices that registered themselves in the last 24 hours. */
            joined_24h: number;
            last_contact: components["schemas"]["LastContactDto"];
            /** @description Upgrades that began to be wanted in the last 24 hours. */
            operations_24h: components["schemas"]["OperationStatisticsDto"];
            running_batches: number;
        };
        TokenDto: {
            /** @description 40 hexadecimal digits; the same on each call until it is rotated. */
            token: string;
        };
        UpdateProfileDto: {
            /** Format: email */
            email?: string | null;
            first_name?: string;
            last_name?: string;
        };
        UpgradeOfDeviceDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            phase: "queued" | "connecting" | "identity" | "checksum" | "memory" | "uploading" | "testing" | "flashing" | "rebooting" | "reconnecting" | "finishing";
            /** @description Percent. */
            progress: number;
        };
        UpgradeOperationDetailDto: {
            /** Format: uuid */
            batch: string | null;
            /** @description Of the image; null once it was deleted. */
            build: components["schemas"]["BuildOfOperationDto"] | null;
            /** Format: uuid */
            cancelled_by: string | null;
            cancelled_by_username: string | null;
            /** Format: date-time */
            created: string;
            /** Format: uuid */
            device: string;
            device_name: string;
            /** Format: date-time */
            finished_at: string | null;
            /** Format: date-time */
            flashed_at: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description Null once the image was deleted.
             */
            image: string | null;
            /** @description Size of the image. */
            image_bytes: number;
            /** @description Lines joined by newlines. */
            log: string;
            log_lines: components["schemas"]["LogLineDto"][];
            /** Format: date-time */
            modified: string;
            /**
             * Format: uuid
             * @description The device's when the operation was created.
             */
            organization: string;
            /** @enum {string} */
            phase: "queued" | "connecting" | "identity" | "checksum" | "memory" | "uploading" | "testing" | "flashing" | "rebooting" | "reconnecting" | "finishing";
            progress: number;
            /**
             * @description Why it ended or waits.
             * @enum {string|null}
             */
            reason_code: "not-needed" | "unverified" | "cancelled" | "superseded" | "device-deactivated" | "address-changed" | "no-connection" | "no-upgrader" | "address-not-allowed" | "identity-missing" | "identity-mismatch" | "not-enough-memory" | "image-refused" | "upload-not-checkable" | "no-address" | "cannot-connect" | "login-failed" | "link-lost" | "already-flashing" | "upload-failed" | "upload-stalled" | "upload-corrupted" | "storage-full" | "host-key-changed" | "host-key-unknown" | "image-unavailable" | "image-read-stalled" | "command-failed" | "timed-out" | "interrupted" | "not-flashed" | "came-back-on-old-system" | "unreachable" | "checksum-not-written" | "internal-error" | "model-unknown" | "no-image-for-model" | "already-installed" | "other-organization" | "options-not-supported" | "device-gone" | "upgrade-running" | "rule-violated" | "selection-gone" | "launch-failed" | null;
            /**
             * Format: date-time
             * @description When it goes on; null once it ended.
             */
            run_at: string | null;
            /** Format: date-time */
            started_at: string | null;
            /** Format: uuid */
            started_by: string | null;
            started_by_username: string | null;
            /** @enum {string} */
            status: "in-progress" | "success" | "failed" | "aborted" | "cancelled";
            /** @description Recoverable failures so far. */
            tries: number;
            upgrade_options: {
                [key: string]: boolean | number | string;
            };
            /** @description Of the image, taken by the device in the present try. */
            uploaded_bytes: number;
        };
        UpgradeOperationDto: {
            /** Format: uuid */
            batch: string | null;
            /** @description Of the image; null once it was deleted. */
            build: components["schemas"]["BuildOfOperationDto"] | null;
            /** Format: uuid */
            cancelled_by: string | null;
            cancelled_by_username: string | null;
            /** Format: date-time */
            created: string;
            /** Format: uuid */
            device: string;
            device_name: string;
            /** Format: date-time */
            finished_at: string | null;
            /** Format: date-time */
            flashed_at: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description Null once the image was deleted.
             */
            image: string | null;
            /** @description Lines joined by newlines. */
            log: string;
            /** Format: date-time */
            modified: string;
            /**
             * Format: uuid
             * @description The device's when the operation was created.
             */
            organization: string;
            /** @enum {string} */
            phase: "queued" | "connecting" | "identity" | "checksum" | "memory" | "uploading" | "testing" | "flashing" | "rebooting" | "reconnecting" | "finishing";
            progress: number;
            /**
             * @description Why it ended or waits.
             * @enum {string|null}
             */
            reason_code: "not-needed" | "unverified" | "cancelled" | "superseded" | "device-deactivated" | "address-changed" | "no-connection" | "no-upgrader" | "address-not-allowed" | "identity-missing" | "identity-mismatch" | "not-enough-memory" | "image-refused" | "upload-not-checkable" | "no-address" | "cannot-connect" | "login-failed" | "link-lost" | "already-flashing" | "upload-failed" | "upload-stalled" | "upload-corrupted" | "storage-full" | "host-key-changed" | "host-key-unknown" | "image-unavailable" | "image-read-stalled" | "command-failed" | "timed-out" | "interrupted" | "not-flashed" | "came-back-on-old-system" | "unreachable" | "checksum-not-written" | "internal-error" | "model-unknown" | "no-image-for-model" | "already-installed" | "other-organization" | "options-not-supported" | "device-gone" | "upgrade-running" | "rule-violated" | "selection-gone" | "launch-failed" | null;
            /**
             * Format: date-time
             * @description When it goes on; null once it ended.
             */
            run_at: string | null;
            /** Format: date-time */
            started_at: string | null;
            /** Format: uuid */
            started_by: string | null;
            started_by_username: string | null;
            /** @enum {string} */
            status: "in-progress" | "success" | "failed" | "aborted" | "cancelled";
            /** @description Recoverable failures so far. */
            tries: number;
            upgrade_options: {
                [key: string]: boolean | number | string;
            };
        };
        UpgraderDto: {
            /** @description Update strategy of device connections. */
            id: string;
            label: string;
            /** @description JSON schema of `upgrade_options`; null: it takes none. */
            options_schema: {
                [key: string]: unknown;
            } | null;
        };
        UploadDevicesDto: {
            /** @description Only tells what would be done; the default. */
            dry_run?: boolean;
            /**
             * Format: binary
             * @description CSV in UTF-8 with a line of column names, separated by commas, semicolons or tabs; 10,000 rows and 10 MiB at most.
             */
            file: string;
            /** @description Id or slug of the organization that the devices belong to. */
            organization: string;
        };
        UploadImageDto: {
            /** Format: binary */
            file: string;
            /** @description One of the known image types; empty: told from the name of the file. */
            type: string;
        };
        UserDto: {
            /** Format: date-time */
            date_joined: string;
            email: string | null;
            first_name: string;
            groups: number[];
            /** Format: uuid */
            id: string;
            is_active: boolean;
            is_staff: boolean;
            /** @description For superusers only. */
            is_superuser?: boolean;
            /** Format: date-time */
            last_login: string | null;
            last_name: string;
            /** Format: date-time */
            modified: string;
            /** @description In organizations of the one who asks. */
            organization_users: components["schemas"]["MembershipDto"][];
            /** @description For superusers only. */
            user_permissions?: ("view_category" | "add_category" | "change_category" | "delete_category" | "view_build" | "add_build" | "change_build" | "delete_build" | "view_firmwareimage" | "add_firmwareimage" | "change_firmwareimage" | "delete_firmwareimage" | "view_devicefirmware" | "add_devicefirmware" | "change_devicefirmware" | "delete_devicefirmware" | "view_batchupgradeoperation" | "add_batchupgradeoperation" | "change_batchupgradeoperation" | "delete_batchupgradeoperation" | "view_upgradeoperation" | "add_upgradeoperation" | "change_upgradeoperation" | "delete_upgradeoperation" | "view_device" | "add_device" | "change_device" | "delete_device" | "view_devicegroup" | "add_devicegroup" | "change_devicegroup" | "delete_devicegroup" | "view_location" | "add_location" | "change_location" | "delete_location" | "view_devicelocation" | "add_devicelocation" | "change_devicelocation" | "delete_devicelocation" | "view_deviceconnection" | "add_deviceconnection" | "change_deviceconnection" | "delete_deviceconnection" | "view_credentials" | "add_credentials" | "change_credentials" | "delete_credentials" | "view_organization" | "add_organization" | "change_organization" | "delete_organization" | "view_organizationuser" | "add_organizationuser" | "change_organizationuser" | "delete_organizationuser" | "view_organizationowner" | "add_organizationowner" | "change_organizationowner" | "delete_organizationowner" | "view_organizationdevicesettings" | "add_organizationdevicesettings" | "change_organizationdevicesettings" | "delete_organizationdevicesettings" | "view_user" | "add_user" | "change_user" | "delete_user" | "view_group" | "add_group" | "change_group" | "delete_group")[];
            username: string;
        };
        UserGroupDto: {
            id: number;
            name: string;
            permissions: ("view_category" | "add_category" | "change_category" | "delete_category" | "view_build" | "add_build" | "change_build" | "delete_build" | "view_firmwareimage" | "add_firmwareimage" | "change_firmwareimage" | "delete_firmwareimage" | "view_devicefirmware" | "add_devicefirmware" | "change_devicefirmware" | "delete_devicefirmware" | "view_batchupgradeoperation" | "add_batchupgradeoperation" | "change_batchupgradeoperation" | "delete_batchupgradeoperation" | "view_upgradeoperation" | "add_upgradeoperation" | "change_upgradeoperation" | "delete_upgradeoperation" | "view_device" | "add_device" | "change_device" | "delete_device" | "view_devicegroup" | "add_devicegroup" | "change_devicegroup" | "delete_devicegroup" | "view_location" | "add_location" | "change_location" | "delete_location" | "view_devicelocation" | "add_devicelocation" | "change_devicelocation" | "delete_devicelocation" | "view_deviceconnection" | "add_deviceconnection" | "change_deviceconnection" | "delete_deviceconnection" | "view_credentials" | "add_credentials" | "change_credentials" | "delete_credentials" | "view_organization" | "add_organization" | "change_organization" | "delete_organization" | "view_organizationuser" | "add_organizationuser" | "change_organizationuser" | "delete_organizationuser" | "view_organizationowner" | "add_organizationowner" | "change_organizationowner" | "delete_organizationowner" | "view_organizationdevicesettings" | "add_organizationdevicesettings" | "change_organizationdevicesettings" | "delete_organizationdevicesettings" | "view_user" | "add_user" | "change_user" | "delete_user" | "view_group" | "add_group" | "change_group" | "delete_group")[];
        };
        WriteBuildDto: {
            /** Format: uuid */
            category: string;
            changelog?: string;
            os?: string | null;
            version: string;
        };
        WriteCategoryDto: {
            description?: string;
            name: string;
            /**
             * Format: uuid
             * @description Null or left out: shared by all organizations, which only superusers may say.
             */
            organization?: string | null;
        };
        WriteConnectionDto: {
            /**
             * Format: uuid
             * @description Credentials of the organization of the device, or shared ones.
             */
            credentials: string;
            enabled?: boolean;
            /**
             * @description Overrides the parameters of the credentials, key by key.
             * @example {
             *       "port": 2222
             *     }
             */
            params?: {
                [key: string]: unknown;
            };
            /** @description Selects the upgrader; empty or left out: OpenWrt over SSH. */
            update_strategy?: string;
        };
        WriteCredentialsDto: {
            /** @description Adds itself to all devices of the organization, also later ones. */
            auto_add?: boolean;
            /** @enum {string} */
            connector: "openwisp_controller.connection.connectors.ssh.Ssh";
            name: string;
            /**
             * Format: uuid
             * @description Null: shared by all organizations; superusers only.
             */
            organization?: string | null;
            /**
             * @description username and password, or username and key (RSA or Ed25519 without passphrase), and perhaps port. The secret is never answered; a change that leaves it out keeps it.
             * @example {
             *       "username": "root",
             *       "password": "secret",
             *       "port": 22
             *     }
             */
            params: {
                [key: string]: unknown;
            };
            /**
             * @description Null: as the setting TRANSFER says.
             * @enum {string|null}
             */
            transfer?: "push" | "pull" | null;
        };
        WriteDeviceDto: {
            /** Format: uuid */
            group?: string | null;
            /** @description Made from MAC address and shared secret where a new device has none, and whenever it is empty. */
            key?: string;
            /** @description IPv4 or IPv6 address */
            last_ip?: string | null;
            /** @example 00:11:22:AA:BB:CC */
            mac_address: string;
            /** @description IPv4 or IPv6 address */
            management_ip?: string | null;
            model?: string;
            /** @description Host name or MAC address. */
            name: string;
            notes?: string;
            /** Format: uuid */
            organization: string;
            os?: string;
            system?: string;
        };
        WriteDeviceFirmwareDto: {
            /** Format: uuid */
            image: string;
            /** @description As the `options_schema` of the upgrader of the device says. */
            upgrade_options?: {
                [key: string]: unknown;
            };
        };
        WriteDeviceSettingsDto: {
            /** @description Agents keep the configuration that another server gave their router, and log an error per cycle. */
            leave_configuration?: boolean;
            registration_enabled: boolean;
            /** @description What routers prove with that they may register themselves. */
            shared_secret: string;
        };
        WriteGroupDto: {
            description?: string;
            meta_data?: {
                [key: string]: unknown;
            };
            name: string;
            /** Format: uuid */
            organization: string;
        };
        WriteHoldDto: {
            active: boolean;
            note?: string;
        };
        WriteLocationDto: {
            address?: string;
            /**
             * @example {
             *       "type": "Point",
             *       "coordinates": [
             *         12.5,
             *         41.9
             *       ]
             *     }
             */
            geometry?: {
                [key: string]: unknown;
            } | null;
            /** @description Moves about, and so needs no geometry. */
            is_mobile?: boolean;
            name: string;
            /** Format: uuid */
            organization: string;
            /** @enum {string} */
            type: "outdoor" | "indoor";
        };
        WriteOrganizationDto: {
            description?: string;
            /** Format: email */
            email?: string | null;
            is_active?: boolean;
            name: string;
            owner?: {
                /** Format: uuid */
                organization_user?: string | null;
            };
            /** @description Made from the name when it is left out. */
            slug?: string;
            url?: string;
        };
        WriteUserDto: {
            /** Format: email */
            email?: string | null;
            first_name?: string;
            groups?: number[];
            is_active?: boolean;
            /** @description Kept for clients of the original; it opens nothing here. */
            is_staff?: boolean;
            /** @description Read from superusers only. */
            is_superuser?: boolean;
            last_name?: string;
            /** @description Others stay as they are. `is_admin` null ends a membership. */
            organization_users?: {
                is_admin?: boolean | null;
                /** Format: uuid */
                organization: string;
            }[];
            /** @description Read from superusers only. */
            user_permissions?: ("view_category" | "add_category" | "change_category" | "delete_category" | "view_build" | "add_build" | "change_build" | "delete_build" | "view_firmwareimage" | "add_firmwareimage" | "change_firmwareimage" | "delete_firmwareimage" | "view_devicefirmware" | "add_devicefirmware" | "change_devicefirmware" | "delete_devicefirmware" | "view_batchupgradeoperation" | "add_batchupgradeoperation" | "change_batchupgradeoperation" | "delete_batchupgradeoperation" | "view_upgradeoperation" | "add_upgradeoperation" | "change_upgradeoperation" | "delete_upgradeoperation" | "view_device" | "add_device" | "change_device" | "delete_device" | "view_devicegroup" | "add_devicegroup" | "change_devicegroup" | "delete_devicegroup" | "view_location" | "add_location" | "change_location" | "delete_location" | "view_devicelocation" | "add_devicelocation" | "change_devicelocation" | "delete_devicelocation" | "view_deviceconnection" | "add_deviceconnection" | "change_deviceconnection" | "delete_deviceconnection" | "view_credentials" | "add_credentials" | "change_credentials" | "delete_credentials" | "view_organization" | "add_organization" | "change_organization" | "delete_organization" | "view_organizationuser" | "add_organizationuser" | "change_organizationuser" | "delete_organizationuser" | "view_organizationowner" | "add_organizationowner" | "change_organizationowner" | "delete_organizationowner" | "view_organizationdevicesettings" | "add_organizationdevicesettings" | "change_organizationdevicesettings" | "delete_organizationdevicesettings" | "view_user" | "add_user" | "change_user" | "delete_user" | "view_group" | "add_group" | "change_group" | "delete_group")[];
            username: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Audit_list: {
        parameters: {
            query?: {
                action?: string;
                created__gte?: string;
                created__lt?: string;
                /** @description Keys of the rows, separated by commas: only these are answered. */
                fields?: string;
                /** @description `csv`: all rows as a table, unpaged. */
                format?: "json" | "csv";
                /** @description Id of an object */
                object?: string;
                object_type?: string;
                /** @description Slug of an organization */
                organization?: string;
                page?: number | "last";
                page_size?: number;
                /** @description A part of the label of the object. */
                search?: string;
                user?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        /** Format: uri */
                        next: string | null;
                        /** Format: uri */
                        previous: string | null;
                        results: components["schemas"]["AuditEntryDto"][];
                    };
                    "text/csv": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Credentials_list: {
        parameters: {
            query?: {
                /** @description Keys of the rows, separated by commas: only these are answered. */
                fields?: string;
                organization?: string;
                page?: number | "last";
                page_size?: number;
                /** @description A part of the name. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        /** Format: uri */
                        next: string | null;
                        /** Format: uri */
                        previous: string | null;
                        results: components["schemas"]["CredentialsDto"][];
                    };
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Credentials_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteCredentialsDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialsDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Credentials_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialsDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Credentials_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteCredentialsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialsDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Credentials_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Credentials_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCredentialsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialsDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Devices_list: {
        parameters: {
            query?: {
                /** @description What a person has to put right. */
                attention?: "no_model" | "no_connection" | "check_failed" | "firmware_unclear" | "registration_refused";
                /** @description Why the latest check of the device is not ok. */
                check_reason?: "not-needed" | "unverified" | "cancelled" | "superseded" | "device-deactivated" | "address-changed" | "no-connection" | "no-upgrader" | "address-not-allowed" | "identity-missing" | "identity-mismatch" | "not-enough-memory" | "image-refused" | "upload-not-checkable" | "no-address" | "cannot-connect" | "login-failed" | "link-lost" | "already-flashing" | "upload-failed" | "upload-stalled" | "upload-corrupted" | "storage-full" | "host-key-changed" | "host-key-unknown" | "image-unavailable" | "image-read-stalled" | "command-failed" | "timed-out" | "interrupted" | "not-flashed" | "came-back-on-old-system" | "unreachable" | "checksum-not-written" | "internal-error" | "model-unknown" | "no-image-for-model" | "already-installed" | "other-organization" | "options-not-supported" | "device-gone" | "upgrade-running" | "rule-violated" | "selection-gone" | "launch-failed";
                created?: string;
                created__gte?: string;
                created__lt?: string;
                /** @description Keys of the rows, separated by commas: only these are answered. */
                fields?: string;
                /** @description What was last found installed: the newest build of its category, an earlier one, or none of ours. */
                firmware?: "latest" | "behind" | "unknown";
                /** @description `csv`: all rows as a table, unpaged. */
                format?: "json" | "csv";
                group?: string;
                /** @description The build that was last flashed or found on the device. */
                installed_build?: string;
                is_deactivated?: boolean;
                /** @description Whether an enabled connection worked (true) or failed (false) last. */
                is_working?: boolean;
                /** @description Registered itself since then. */
                joined__gte?: string;
                location?: string;
                /** @description A part of the name of the location. */
                location__name?: string;
                /** @description A part of the MAC address. */
                mac_address?: string;
                model?: string;
                /** @description A part of the name. */
                name?: string;
                /** @description name, created, modified, last_contact_at */
                ordering?: string;
                organization?: string;
                os?: string;
                page?: number | "last";
                page_size?: number;
                /** @description A part of the name, MAC address or management address. */
                search?: string;
                /** @description Not heard of since then, or never. */
                silent_since?: string;
                /** @description Has a location. */
                with_geo?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        /** Format: uri */
                        next: string | null;
                        /** Format: uri */
                        previous: string | null;
                        results: components["schemas"]["ListedDeviceDto"][];
                    };
                    "text/csv": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Devices_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteDeviceDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Connections_list: {
        parameters: {
            query?: {
                /** @description Keys of the rows, separated by commas: only these are answered. */
                fields?: string;
                /** @description created, last_attempt */
                ordering?: string;
                page?: number | "last";
                page_size?: number;
            };
            header?: never;
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        /** Format: uri */
                        next: string | null;
                        /** Format: uri */
                        previous: string | null;
                        results: components["schemas"]["ConnectionDto"][];
                    };
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Connections_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteConnectionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Connections_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deviceId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Connections_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deviceId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteConnectionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Connections_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deviceId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Connections_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deviceId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeConnectionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    HostKeys_list: {
        parameters: {
            query?: {
                /** @description Keys of the rows, separated by commas: only these are answered. */
                fields?: string;
                /** @description created */
                ordering?: string;
                page?: number | "last";
                page_size?: number;
            };
            header?: never;
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        /** Format: uri */
                        next: string | null;
                        /** Format: uri */
                        previous: string | null;
                        results: components["schemas"]["HostKeyDto"][];
                    };
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    HostKeys_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deviceId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    HostKeys_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deviceId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HostKeyDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedAction"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    DeviceLocation_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceLocationDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    DeviceLocation_place: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceDeviceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceLocationDto"];
                };
            };
            /** @description The device had no location before. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceLocationDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    DeviceLocation_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    DeviceLocation_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveDeviceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceLocationDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Devices_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceDetailDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Devices_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceDeviceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedAction"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Devices_remove: {
        parameters: {
            query?: {
                /** @description Also an active device. */
                force?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedAction"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Devices_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDeviceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedAction"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Devices_activate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    DeviceChecks_adopt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceCheckDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedAction"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    DeviceChecks_latest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceCheckDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    DeviceChecks_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceCheckDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedAction"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Devices_deactivate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedAction"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    DeviceChecks_adoptMany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ManyDevicesDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedChecksDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    DeviceBulk_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeManyDevicesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManyDevicesAnswerDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    DeviceChecks_checkMany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ManyDevicesDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedChecksDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    DeviceBulk_remove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeleteManyDevicesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManyDevicesAnswerDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    DeviceImport_create: {
        parameters: {
            query?: {
                dry_run?: boolean;
                organization?: string;
            };
            header?: {
                /** @description Any text: the same request with the same key within a day is answered again and not done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadDevicesDto"];
                /**
                 * @example name,mac_address,group
                 *     ap-1,00:00:5E:00:53:01,Rooftops
                 */
                "text/csv": string;
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceImportDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedAction"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    DeviceImport_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceImportDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    DeviceImport_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Devices_values: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceValuesDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Groups_list: {
        parameters: {
            query?: {
                /** @description Keys of the rows, separated by commas: only these are answered. */
                fields?: string;
                /** @description name, created, modified */
                ordering?: string;
                organization?: string;
                page?: number | "last";
                page_size?: number;
                /** @description A part of the name. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        /** Format: uri */
                        next: string | null;
                        /** Format: uri */
                        previous: string | null;
                        results: components["schemas"]["GroupDto"][];
                    };
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Groups_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteGroupDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Groups_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Groups_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteGroupDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Groups_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Groups_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeGroupDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Locations_list: {
        parameters: {
            query?: {
                /** @description Keys of the rows, separated by commas: only these are answered. */
                fields?: string;
                is_mobile?: boolean;
                /** @description name, created, modified */
                ordering?: string;
                organization?: string;
                page?: number | "last";
                page_size?: number;
                /** @description A part of the name. */
                search?: string;
                type?: "outdoor" | "indoor";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        /** Format: uri */
                        next: string | null;
                        /** Format: uri */
                        previous: string | null;
                        results: components["schemas"]["LocationDto"][];
                    };
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Locations_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteLocationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Locations_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Locations_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteLocationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Locations_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Locations_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeLocationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Locations_listDevices: {
        parameters: {
            query?: {
                /** @description Keys of the rows, separated by commas: only these are answered. */
                fields?: string;
                /** @description name, created, modified, last_contact_at */
                ordering?: string;
                page?: number | "last";
                page_size?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        /** Format: uri */
                        next: string | null;
                        /** Format: uri */
                        previous: string | null;
                        results: components["schemas"]["LocatedDeviceDto"][];
                    };
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Batches_list: {
        parameters: {
            query?: {
                build?: string;
                created?: string;
                /** @description Keys of the rows, separated by commas: only these are answered. */
                fields?: string;
                /** @description created, modified */
                ordering?: string;
                /** @description Slug of an organization */
                organization?: string;
                page?: number | "last";
                page_size?: number;
                /** @description A part of the name of the category with the version. */
                search?: string;
                status?: "idle" | "in-progress" | "success" | "failed" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        /** Format: uri */
                        next: string | null;
                        /** Format: uri */
                        previous: string | null;
                        results: components["schemas"]["BatchDto"][];
                    };
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Batches_show: {
        parameters: {
            query?: {
                /** @description Default true: with all operations of the batch. */
                operations?: boolean;
                /** @description Slug of an organization */
                organization?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchDetailDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Batches_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelledBatchDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedAction"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Batches_pause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedAction"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Batches_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedAction"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Batches_retry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text: the same request with the same key within a day is answered again and not done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetryBatchDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedBatchDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedAction"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Batches_skips: {
        parameters: {
            query?: {
                /** @description Keys of the rows, separated by commas: only these are answered. */
                fields?: string;
                /** @description `csv`: all rows as a table, unpaged. */
                format?: "json" | "csv";
                page?: number | "last";
                page_size?: number;
                reason_code?: "not-needed" | "unverified" | "cancelled" | "superseded" | "device-deactivated" | "address-changed" | "no-connection" | "no-upgrader" | "address-not-allowed" | "identity-missing" | "identity-mismatch" | "not-enough-memory" | "image-refused" | "upload-not-checkable" | "no-address" | "cannot-connect" | "login-failed" | "link-lost" | "already-flashing" | "upload-failed" | "upload-stalled" | "upload-corrupted" | "storage-full" | "host-key-changed" | "host-key-unknown" | "image-unavailable" | "image-read-stalled" | "command-failed" | "timed-out" | "interrupted" | "not-flashed" | "came-back-on-old-system" | "unreachable" | "checksum-not-written" | "internal-error" | "model-unknown" | "no-image-for-model" | "already-installed" | "other-organization" | "options-not-supported" | "device-gone" | "upgrade-running" | "rule-violated" | "selection-gone" | "launch-failed";
                /** @description Part of the name of a device */
                search?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        /** Format: uri */
                        next: string | null;
                        /** Format: uri */
                        previous: string | null;
                        results: components["schemas"]["BatchSkipDto"][];
                    };
                    "text/csv": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Builds_list: {
        parameters: {
            query?: {
                category?: string;
                /** @description Keys of the rows, separated by commas: only these are answered. */
                fields?: string;
                /** @description version, created, modified */
                ordering?: string;
                /** @description Slug of an organization */
                organization?: string;
                os?: string;
                page?: number | "last";
                page_size?: number;
                /** @description A part of the name of the category with the version, or of `os`. */
                search?: string;
                version?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        /** Format: uri */
                        next: string | null;
                        /** Format: uri */
                        previous: string | null;
                        results: components["schemas"]["CountedBuildDto"][];
                    };
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Builds_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBuildDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountedBuildDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Images_list: {
        parameters: {
            query?: {
                /** @description Keys of the rows, separated by commas: only these are answered. */
                fields?: string;
                /** @description type, created, modified */
                ordering?: string;
                page?: number | "last";
                page_size?: number;
                /** @description One of the known image types */
                type?: string;
            };
            header?: never;
            path: {
                buildId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        /** Format: uri */
                        next: string | null;
                        /** Format: uri */
                        previous: string | null;
                        results: components["schemas"]["ImageDto"][];
                    };
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Images_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                buildId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadImageDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Images_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                buildId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Images_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                buildId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Downloads_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                buildId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    MassUpgrades_dryRun: {
        parameters: {
            query?: {
                group?: string;
                location?: string;
            };
            header?: never;
            path: {
                buildId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRunDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    MassUpgrades_start: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text: the same request with the same key within a day is answered again and not done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                buildId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartMassUpgradeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedBatchDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedAction"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    MassUpgrades_devices: {
        parameters: {
            query?: {
                decision?: "upgrade" | "skip";
                /** @description Keys of the rows, separated by commas: only these are answered. */
                fields?: string;
                /** @description `csv`: all rows as a table, unpaged. */
                format?: "json" | "csv";
                group?: string;
                location?: string;
                page?: number | "last";
                page_size?: number;
                reason_code?: "not-needed" | "unverified" | "cancelled" | "superseded" | "device-deactivated" | "address-changed" | "no-connection" | "no-upgrader" | "address-not-allowed" | "identity-missing" | "identity-mismatch" | "not-enough-memory" | "image-refused" | "upload-not-checkable" | "no-address" | "cannot-connect" | "login-failed" | "link-lost" | "already-flashing" | "upload-failed" | "upload-stalled" | "upload-corrupted" | "storage-full" | "host-key-changed" | "host-key-unknown" | "image-unavailable" | "image-read-stalled" | "command-failed" | "timed-out" | "interrupted" | "not-flashed" | "came-back-on-old-system" | "unreachable" | "checksum-not-written" | "internal-error" | "model-unknown" | "no-image-for-model" | "already-installed" | "other-organization" | "options-not-supported" | "device-gone" | "upgrade-running" | "rule-violated" | "selection-gone" | "launch-failed";
                /** @description Part of the name of a device */
                search?: string;
                /** @description Also devices that have no firmware yet. Default false. */
                upgrade_all?: boolean;
                /** @description The options of the start, as JSON: devices whose upgrader does not take them are skipped. */
                upgrade_options?: string;
            };
            header?: never;
            path: {
                buildId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        /** Format: uri */
                        next: string | null;
                        /** Format: uri */
                        previous: string | null;
                        results: components["schemas"]["PreFlightDeviceDto"][];
                    };
                    "text/csv": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    MassUpgrades_summary: {
        parameters: {
            query?: {
                group?: string;
                location?: string;
                /** @description Also devices that have no firmware yet. Default false. */
                upgrade_all?: boolean;
                /** @description The options of the start, as JSON: devices whose upgrader does not take them are skipped. */
                upgrade_options?: string;
            };
            header?: never;
            path: {
                buildId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MassUpgradeSummaryDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Builds_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountedBuildDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Builds_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteBuildDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountedBuildDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Builds_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedAction"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Builds_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeBuildDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountedBuildDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Categories_list: {
        parameters: {
            query?: {
                /** @description Keys of the rows, separated by commas: only these are answered. */
                fields?: string;
                /** @description name, created, modified */
                ordering?: string;
                /** @description Slug of an organization */
                organization?: string;
                page?: number | "last";
                page_size?: number;
                /** @description A part of the name. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        /** Format: uri */
                        next: string | null;
                        /** Format: uri */
                        previous: string | null;
                        results: components["schemas"]["CategoryDto"][];
                    };
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Categories_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteCategoryDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Categories_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Categories_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteCategoryDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Categories_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedAction"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Categories_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCategoryDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    DeviceFirmware_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceFirmwareDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    DeviceFirmware_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteDeviceFirmwareDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignedFirmwareDto"];
                };
            };
            /** @description The device had no firmware before. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignedFirmwareDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    DeviceFirmware_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    DeviceFirmware_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDeviceFirmwareDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignedFirmwareDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    DeviceFirmware_candidates: {
        parameters: {
            query?: {
                /** @description Keys of the rows, separated by commas: only these are answered. */
                fields?: string;
                page?: number | "last";
                page_size?: number;
            };
            header?: never;
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        /** Format: uri */
                        next: string | null;
                        /** Format: uri */
                        previous: string | null;
                        results: components["schemas"]["SelectableImageDto"][];
                    };
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    DeviceFirmware_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmFirmwareDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceFirmwareDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedAction"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    DeviceFirmware_selectableImages: {
        parameters: {
            query?: {
                /** @description Keys of the rows, separated by commas: only these are answered. */
                fields?: string;
                page?: number | "last";
                page_size?: number;
            };
            header?: never;
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        /** Format: uri */
                        next: string | null;
                        /** Format: uri */
                        previous: string | null;
                        results: components["schemas"]["SelectableImageDto"][];
                    };
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    DeviceOperations_list: {
        parameters: {
            query?: {
                /** @description Keys of the rows, separated by commas: only these are answered. */
                fields?: string;
                /** @description Slug of an organization */
                organization?: string;
                page?: number | "last";
                page_size?: number;
                status?: "in-progress" | "success" | "failed" | "aborted" | "cancelled";
            };
            header?: never;
            path: {
                deviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        /** Format: uri */
                        next: string | null;
                        /** Format: uri */
                        previous: string | null;
                        results: components["schemas"]["DeviceUpgradeOperationDto"][];
                    };
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Hold_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Hold_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteHoldDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    ImageTypes_list: {
        parameters: {
            query?: {
                board?: string;
                /** @description Keys of the rows, separated by commas: only these are answered. */
                fields?: string;
                page?: number | "last";
                page_size?: number;
                /** @description Part of id, label or a board */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        /** Format: uri */
                        next: string | null;
                        /** Format: uri */
                        previous: string | null;
                        results: components["schemas"]["ImageTypeDto"][];
                    };
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Statistics_show: {
        parameters: {
            query?: {
                /** @description Slug of an organization */
                organization?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatisticsDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Operations_list: {
        parameters: {
            query?: {
                batch?: string;
                /** @description The build of the image or of the batch. */
                build?: string;
                created__gte?: string;
                created__lt?: string;
                device?: string;
                device__organization?: string;
                /** @description Slug */
                device__organization__slug?: string;
                /** @description Keys of the rows, separated by commas: only these are answered. */
                fields?: string;
                /** @description `csv`: all rows as a table, unpaged. */
                format?: "json" | "csv";
                image?: string;
                /** @description device_id, created, modified */
                ordering?: string;
                /** @description Slug of an organization */
                organization?: string;
                page?: number | "last";
                page_size?: number;
                reason_code?: "not-needed" | "unverified" | "cancelled" | "superseded" | "device-deactivated" | "address-changed" | "no-connection" | "no-upgrader" | "address-not-allowed" | "identity-missing" | "identity-mismatch" | "not-enough-memory" | "image-refused" | "upload-not-checkable" | "no-address" | "cannot-connect" | "login-failed" | "link-lost" | "already-flashing" | "upload-failed" | "upload-stalled" | "upload-corrupted" | "storage-full" | "host-key-changed" | "host-key-unknown" | "image-unavailable" | "image-read-stalled" | "command-failed" | "timed-out" | "interrupted" | "not-flashed" | "came-back-on-old-system" | "unreachable" | "checksum-not-written" | "internal-error" | "model-unknown" | "no-image-for-model" | "already-installed" | "other-organization" | "options-not-supported" | "device-gone" | "upgrade-running" | "rule-violated" | "selection-gone" | "launch-failed";
                /** @description Part of the name of a device */
                search?: string;
                status?: "in-progress" | "success" | "failed" | "aborted" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        /** Format: uri */
                        next: string | null;
                        /** Format: uri */
                        previous: string | null;
                        results: components["schemas"]["UpgradeOperationDto"][];
                    };
                    "text/csv": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Operations_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpgradeOperationDetailDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Operations_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedAction"] | components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedAction"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Upgraders_list: {
        parameters: {
            query?: {
                /** @description Keys of the rows, separated by commas: only these are answered. */
                fields?: string;
                page?: number | "last";
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        /** Format: uri */
                        next: string | null;
                        /** Format: uri */
                        previous: string | null;
                        results: components["schemas"]["UpgraderDto"][];
                    };
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Health_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthDto"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            /** @description Database or workers are down. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthDto"];
                };
            };
        };
    };
    Settings_list: {
        parameters: {
            query?: {
                /** @description Keys of the rows, separated by commas: only these are answered. */
                fields?: string;
                page?: number | "last";
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        /** Format: uri */
                        next: string | null;
                        /** Format: uri */
                        previous: string | null;
                        results: components["schemas"]["SettingDto"][];
                    };
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    UserGroups_list: {
        parameters: {
            query?: {
                /** @description Keys of the rows, separated by commas: only these are answered. */
                fields?: string;
                /** @description name */
                ordering?: string;
                page?: number | "last";
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        /** Format: uri */
                        next: string | null;
                        /** Format: uri */
                        previous: string | null;
                        results: components["schemas"]["UserGroupDto"][];
                    };
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    UserGroups_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserGroupDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Login_state: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticatedDto"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Login_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Login_close: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Profile_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Profile_update: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateProfileDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Organizations_list: {
        parameters: {
            query?: {
                /** @description Keys of the rows, separated by commas: only these are answered. */
                fields?: string;
                is_active?: boolean;
                page?: number | "last";
                page_size?: number;
                /** @description A part of the name or the slug. */
                search?: string;
                slug?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        /** Format: uri */
                        next: string | null;
                        /** Format: uri */
                        previous: string | null;
                        results: components["schemas"]["OrganizationDto"][];
                    };
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Organizations_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteOrganizationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationDetailDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Organizations_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationDetailDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Organizations_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteOrganizationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationDetailDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Organizations_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Organizations_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOrganizationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationDetailDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Organizations_showDeviceSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceSettingsDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Organizations_replaceDeviceSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteDeviceSettingsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceSettingsDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Organizations_changeDeviceSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDeviceSettingsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceSettingsDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Login_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Profile_rotate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Accounts_list: {
        parameters: {
            query?: {
                /** @description Keys of the rows, separated by commas: only these are answered. */
                fields?: string;
                is_active?: boolean;
                /** @description username, created, last_login */
                ordering?: string;
                /** @description Members of this organization. */
                organization?: string;
                page?: number | "last";
                page_size?: number;
                /** @description A part of the user name, e-mail address or name. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        /** Format: uri */
                        next: string | null;
                        /** Format: uri */
                        previous: string | null;
                        results: components["schemas"]["UserDto"][];
                    };
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Accounts_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Accounts_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDto"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Accounts_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteUserDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedAction"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Accounts_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedAction"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Accounts_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUserDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedAction"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Accounts_setPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPasswordDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordChangedDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Accounts_rotateToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Profile_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordChangedDto"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldErrors"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Downloads_privateFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                buildId: string;
                fileName: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
    Pulls_fetch: {
        parameters: {
            query?: never;
            header?: {
                Range?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Detail"];
                };
            };
        };
    };
}
