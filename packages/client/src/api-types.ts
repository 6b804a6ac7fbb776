/** Made by `npm run openapi` from the contract of the API; do not edit. */

export interface paths {
    "/api/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Things somebody should look at
         * @description Needs the permission `alerts:read`.
         */
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that an alert was seen
         * @description Needs the permission `organization:write`.
         */
        post: operations["acknowledgeAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Keys of services
         * @description Needs the permission `api-keys:read`.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Make a key; it is shown this once
         * @description Needs the permission `api-keys:write`.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a key now
         * @description Needs the permission `api-keys:write`.
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace a key; the old one works for a while yet
         * @description Needs the permission `api-keys:write`.
         */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit log, newest first
         * @description Needs the permission `audit:read`.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit log as CSV
         * @description Needs the permission `audit:read`.
         */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Walk the hash chain: is any row changed, removed or out of order?
         * @description Needs the permission `audit:read`.
         */
        get: operations["verifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cameras": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cameras and how they do, by name
         * @description Needs the permission `cameras:read`.
         */
        get: operations["listCameras"];
        put?: never;
        /**
         * Add a camera; its address is kept sealed and never shown whole again
         * @description Needs the permission `cameras:write`.
         */
        post: operations["createCamera"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cameras/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One camera
         * @description Needs the permission `cameras:read`.
         */
        get: operations["getCamera"];
        put?: never;
        post?: never;
        /**
         * Remove a camera; what it saw stays in the recognition log
         * @description Needs the permission `cameras:write`.
         */
        delete: operations["deleteCamera"];
        options?: never;
        head?: never;
        /**
         * Change a camera; it goes on by the change within seconds
         * @description Needs the permission `cameras:write`.
         */
        patch: operations["updateCamera"];
        trace?: never;
    };
    "/api/v1/cameras/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a camera sees now, as far as it is looked at; it is not kept
         * @description Needs the permission `cameras:read`.
         */
        get: operations["previewCamera"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cameras/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try an address, or a camera that is there, and get a picture of it that is not kept
         * @description Needs the permission `cameras:write`.
         */
        post: operations["testCamera"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consent-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The texts in force, one per purpose and language
         * @description Needs the permission `organization:read`.
         */
        get: operations["listConsentTexts"];
        put?: never;
        /**
         * Publish a new version of a text, in one or more languages
         * @description Needs the permission `consent:publish`.
         */
        post: operations["publishConsentText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Live figures of the organization
         * @description Needs the permission `dashboard:read`.
         */
        get: operations["getDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/detections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find and measure the faces of a picture; nobody is recognized, nothing stored
         * @description Needs the permission `faces:identify`.
         */
        post: operations["detectFaces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/encryption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which key seals templates and pictures
         * @description Needs the permission `system:read`.
         */
        get: operations["getEncryption"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/encryption/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new data key and seal everything with it, online
         * @description Needs the permission `encryption:rotate`.
         */
        post: operations["rotateKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/face-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Attempts before the camera with what was decided and why, newest first
         * @description Needs the permission `recognition-log:read`.
         */
        get: operations["listFaceSessions"];
        put?: never;
        /**
         * Begin a live session before a camera: to enroll, to verify, or to record attendance
         * @description Needs the permission `organization:read`.
         */
        post: operations["startFaceSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/face-sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a session stands, for the holder of its token: to go on after a lost connection */
        get: operations["getFaceSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/face-sessions/{id}/frames": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One JPEG frame, where a web socket cannot be opened; answers what the socket would say */
        post: operations["sendFaceFrame"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/face-sessions/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Use the result of a verification that a client shows: true once, for its organization
         * @description Needs the permission `faces:verify`.
         */
        post: operations["redeemFaceSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Groups (classes, teams) and their staff
         * @description Needs the permission `groups:read`.
         */
        get: operations["listGroups"];
        put?: never;
        /**
         * Add a group
         * @description Needs the permission `groups:write`.
         */
        post: operations["createGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a group; its people stay
         * @description Needs the permission `groups:write`.
         */
        delete: operations["deleteGroup"];
        options?: never;
        head?: never;
        /**
         * Rename a group, or set who belongs to it and who looks after it
         * @description Needs the permission `groups:write`.
         */
        patch: operations["updateGroup"];
        trace?: never;
    };
    "/api/v1/groups/{id}/badges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The QR codes of everybody in a group, to print; who has none gets one
         * @description Needs the permission `badges:write`.
         */
        post: operations["issueGroupBadges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Identification 1:N: who are the faces in the picture, if anybody?
         * @description Needs the permission `faces:identify`.
         */
        post: operations["identifyFaces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import people from CSV, or people and pictures from a ZIP, in the background
         * @description Needs the permission `people:import`.
         */
        post: operations["startImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of every row
         * @description Needs the permission `people:import`.
         */
        get: operations["listImportRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back what an import made
         * @description Needs the permission `people:import`.
         */
        post: operations["undoImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invitations that wait
         * @description Needs the permission `members:read`.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite an address to a role, or a person to their own account
         * @description Needs the permission `members:write`.
         */
        post: operations["invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw an invitation
         * @description Needs the permission `members:write`.
         */
        delete: operations["withdrawInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join with the signed-in account */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an invitation link invites to */
        post: operations["readInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Background jobs, newest first
         * @description Needs the permission `jobs:read`.
         */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Progress of a job
         * @description Needs the permission `jobs:read`.
         */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a job after its current row; what is done stays
         * @description Needs the permission `jobs:cancel`.
         */
        post: operations["cancelJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on with a failed or cancelled job where it stopped
         * @description Needs the permission `jobs:cancel`.
         */
        post: operations["resumeJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kiosk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What this kiosk is to do
         * @description Needs the permission `kiosk:run`.
         */
        get: operations["getOwnKiosk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kiosk/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up the access of this device
         * @description Needs the permission `kiosk:run`.
         */
        post: operations["leaveKiosk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kiosk/enrollment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Become a kiosk by a code; the access comes as a cookie that only the browser can read */
        post: operations["enrollKiosk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kiosk/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say how the device is
         * @description Needs the permission `kiosk:run`.
         */
        post: operations["reportKioskHealth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kiosk/presentations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recognize somebody by their QR code, or by number and PIN
         * @description Needs the permission `kiosk:run`.
         */
        post: operations["presentAtKiosk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kiosk/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check the administrator's PIN before the device shows its settings
         * @description Needs the permission `kiosk:run`.
         */
        post: operations["unlockKiosk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kiosks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every kiosk and how it is
         * @description Needs the permission `kiosks:read`.
         */
        get: operations["listKiosks"];
        put?: never;
        /**
         * Add a kiosk; answers the code to enroll its device with
         * @description Needs the permission `kiosks:write`.
         */
        post: operations["createKiosk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kiosks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a kiosk; what it saw stays
         * @description Needs the permission `kiosks:write`.
         */
        delete: operations["deleteKiosk"];
        options?: never;
        head?: never;
        /**
         * Change a kiosk; its device follows at once
         * @description Needs the permission `kiosks:write`.
         */
        patch: operations["updateKiosk"];
        trace?: never;
    };
    "/api/v1/kiosks/{id}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new code, for another device or one that lost its access; the device before it goes on until then
         * @description Needs the permission `kiosks:write`.
         */
        post: operations["renewKioskCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kiosks/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the access away from the device, at once
         * @description Needs the permission `kiosks:write`.
         */
        post: operations["revokeKiosk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts of the organization and their roles
         * @description Needs the permission `members:read`.
         */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take an account out of the organization
         * @description Needs the permission `members:write`.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /**
         * Change a role, or link the account to a person
         * @description Needs the permission `members:write`.
         */
        patch: operations["changeMember"];
        trace?: never;
    };
    "/api/v1/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Model packs, which is active, and what was measured
         * @description Needs the permission `models:read`.
         */
        get: operations["listModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/{packId}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Re-embed this organization in the background, then cut over; the old pack serves until then
         * @description Needs the permission `models:write`.
         */
        post: operations["activateModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The organization you work in
         * @description Needs the permission `organization:read`.
         */
        get: operations["getOrganization"];
        put?: never;
        post?: never;
        /**
         * Erase the organization with its people; its key is destroyed
         * @description Needs the permission `organization:delete`.
         */
        delete: operations["deleteOrganization"];
        options?: never;
        head?: never;
        /**
         * Change its name, time zone, language or rules
         * @description Needs the permission `organization:write`.
         */
        patch: operations["updateOrganization"];
        trace?: never;
    };
    "/api/v1/organization/operating-point": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Thresholds that the rates come to with the people enrolled now
         * @description Needs the permission `organization:read`.
         */
        get: operations["getOperatingPoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create an organization and own it */
        post: operations["createOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search people by any part of name, external id or e-mail, in any script
         * @description Needs the permission `people:read`.
         */
        get: operations["listPeople"];
        put?: never;
        /**
         * Add a person
         * @description Needs the permission `people:write`.
         */
        post: operations["createPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One person
         * @description Needs the permission `people:read`, or `self:read` for oneself.
         */
        get: operations["getPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change or deactivate a person; an inactive one is not recognized
         * @description Needs the permission `people:write`.
         */
        patch: operations["updatePerson"];
        trace?: never;
    };
    "/api/v1/people/{personId}/badge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A person's QR code, and whether they have a PIN
         * @description Needs the permission `badges:write`, or `self:read` for oneself.
         */
        get: operations["getBadge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/badge/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new QR code; the one before it is void
         * @description Needs the permission `badges:write`, or `self:enroll` for oneself.
         */
        post: operations["issueBadgeCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/badge/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the PIN for kiosks
         * @description Needs the permission `badges:write`, or `self:enroll` for oneself.
         */
        put: operations["setBadgePin"];
        post?: never;
        /**
         * Delete the PIN
         * @description Needs the permission `badges:write`, or `self:enroll` for oneself.
         */
        delete: operations["deleteBadgePin"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every consent a person gave and withdrew
         * @description Needs the permission `consent:read`, or `self:read` for oneself.
         */
        get: operations["listConsents"];
        put?: never;
        /**
         * Give consent oneself, or record it with its evidence
         * @description Needs the permission `consent:record`, or `self:consent` for oneself.
         */
        post: operations["giveConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/consents/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw consent; templates that need it are deleted at once
         * @description Needs the permission `consent:record`, or `self:consent` for oneself.
         */
        post: operations["withdrawConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/enrollments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enroll 1 to 10 pictures of one person (multipart parts, or one raw picture); all are judged, good ones are kept
         * @description Needs the permission `templates:write`, or `self:enroll` for oneself.
         */
        post: operations["enrollPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/enrollments/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enroll the best frames of a live session
         * @description Needs the permission `templates:write`, or `self:enroll` for oneself.
         */
        post: operations["enrollFaceSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/enrollments/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say of one picture whether it could be enrolled; store nothing
         * @description Needs the permission `templates:write`, or `self:enroll` for oneself.
         */
        post: operations["previewEnrollment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a person: templates, pictures, memory; logs are pseudonymized; the audit log keeps the proof
         * @description Needs the permission `people:erase`.
         */
        post: operations["erasePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything held about a person: JSON and pictures in a ZIP
         * @description Needs the permission `people:export`, or `self:read` for oneself.
         */
        get: operations["exportPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/pictures/{pictureId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A kept picture
         * @description Needs the permission `templates:read`, or `self:read` for oneself.
         */
        get: operations["getPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Templates of a person, never the vectors themselves
         * @description Needs the permission `templates:read`, or `self:read` for oneself.
         */
        get: operations["listTemplates"];
        put?: never;
        post?: never;
        /**
         * Delete every template of a person
         * @description Needs the permission `templates:write`, or `self:enroll` for oneself.
         */
        delete: operations["deleteTemplates"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/templates/{templateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete one template and its picture
         * @description Needs the permission `templates:write`, or `self:enroll` for oneself.
         */
        delete: operations["deleteTemplate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verification 1:1: is the face in the picture this person?
         * @description Needs the permission `faces:verify`, or `self:read` for oneself.
         */
        post: operations["verifyPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/person-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Custom fields of a person
         * @description Needs the permission `organization:read`.
         */
        get: operations["listPersonFields"];
        /**
         * Define the custom fields; values of removed fields are deleted
         * @description Needs the permission `organization:write`.
         */
        put: operations["replacePersonFields"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recognition-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verifications and identifications, newest first
         * @description Needs the permission `recognition-log:read`.
         */
        get: operations["listRecognitionLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recognition-log/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * "This is not that person": remembered, so that this face is not taken for them again
         * @description Needs the permission `recognition-log:correct`.
         */
        post: operations["correctRecognition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recognition-log/{id}/corrections/{correctionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a correction back
         * @description Needs the permission `recognition-log:correct`.
         */
        delete: operations["revertCorrection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in and what they may do */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Work in another of your organizations */
        put: operations["chooseOrganization"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show the password or a code again, before something sensitive; a passkey is shown by signing in with it, a face at /session/step-up/face */
        post: operations["stepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/step-up/face": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show with the result of a session that it is still you */
        post: operations["stepUpByFace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/step-up/face-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to show your face again before something sensitive, or as your second factor */
        post: operations["startFaceStepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the first administrator exists */
        get: operations["getSetupState"];
        put?: never;
        /** Create the first administrator and organization with the one-time link */
        post: operations["completeSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one may sign in here */
        get: operations["getSignInMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in-state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether anybody is signed in here, which is no failure when nobody is */
        get: operations["getSignInState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/face": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with the result of a session; the answer sets the cookie */
        post: operations["signInByFace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/face-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to sign in by face: with an address, or after the password as its second factor */
        post: operations["startFaceSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Version, database, engine, memory and health
         * @description Needs the permission `system:read`.
         */
        get: operations["getSystem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in a program: a short access token and a refresh token that works once */
        post: operations["issueTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchange a refresh token; using one twice ends the whole family */
        post: operations["refreshTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a refresh token and its family */
        post: operations["revokeTokens"];
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
        Alert: {
            /** Format: date-time */
            acknowledgedAt?: string;
            /** Format: date-time */
            at: string;
            count: number;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "repeated-failure" | "locked-out" | "token-reuse" | "audit-broken" | "new-device";
            subject: string;
        };
        AlertInput: {
            /** Format: date-time */
            acknowledgedAt?: string;
            /** Format: date-time */
            at: string;
            count: number;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "repeated-failure" | "locked-out" | "token-reuse" | "audit-broken" | "new-device";
            subject: string;
        };
        ApiKey: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt?: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastUsedAt?: string;
            name: string;
            prefix: string;
            /** Format: date-time */
            revokedAt?: string;
            scopes: ("self:read" | "self:consent" | "self:enroll" | "self:attendance" | "organization:read" | "organization:write" | "organization:delete" | "members:read" | "members:write" | "people:read" | "people:write" | "people:import" | "people:export" | "people:erase" | "groups:read" | "groups:write" | "consent:read" | "consent:record" | "consent:publish" | "templates:read" | "templates:write" | "faces:verify" | "faces:identify" | "recognition-log:read" | "recognition-log:correct" | "badges:write" | "kiosks:read" | "kiosks:write" | "kiosk:run" | "cameras:read" | "cameras:write" | "courses:read" | "courses:write" | "attendance:read" | "attendance:write" | "attendance:approve" | "attendance:lock" | "sightings:write" | "analytics:read" | "reports:read" | "reports:write" | "notifications:read" | "notifications:write" | "webhooks:read" | "webhooks:write" | "models:read" | "models:write" | "api-keys:read" | "api-keys:write" | "encryption:rotate" | "audit:read" | "dashboard:read" | "jobs:read" | "jobs:cancel" | "alerts:read" | "system:read")[];
        };
        ApiKeyInput: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt?: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastUsedAt?: string;
            name: string;
            prefix: string;
            /** Format: date-time */
            revokedAt?: string;
            scopes: ("self:read" | "self:consent" | "self:enroll" | "self:attendance" | "organization:read" | "organization:write" | "organization:delete" | "members:read" | "members:write" | "people:read" | "people:write" | "people:import" | "people:export" | "people:erase" | "groups:read" | "groups:write" | "consent:read" | "consent:record" | "consent:publish" | "templates:read" | "templates:write" | "faces:verify" | "faces:identify" | "recognition-log:read" | "recognition-log:correct" | "badges:write" | "kiosks:read" | "kiosks:write" | "kiosk:run" | "cameras:read" | "cameras:write" | "courses:read" | "courses:write" | "attendance:read" | "attendance:write" | "attendance:approve" | "attendance:lock" | "sightings:write" | "analytics:read" | "reports:read" | "reports:write" | "notifications:read" | "notifications:write" | "webhooks:read" | "webhooks:write" | "models:read" | "models:write" | "api-keys:read" | "api-keys:write" | "encryption:rotate" | "audit:read" | "dashboard:read" | "jobs:read" | "jobs:cancel" | "alerts:read" | "system:read")[];
        };
        AttendanceRules: {
            checkIn: {
                isAllowed: boolean;
                networks: (string)[];
                places: {
                    latitude: number;
                    longitude: number;
                    name: string;
                    radiusMeters: number;
                }[];
            };
            chronicFrom: number;
            closesAfter: number;
            correctionsNeedApproval: boolean;
            earlyBefore: number;
            lateAfter: number;
            /** @enum {string} */
            leaving: "checked-out" | "if-checked-out" | "last-seen";
            minimumPresence: number;
            minProbability: number;
            missedAfter?: number;
            opensBefore: number;
            /** @enum {string} */
            places: "anywhere" | "room";
            work: {
                breaks: {
                    afterMinutes: number;
                    breakMinutes: number;
                }[];
                countsAfter: number;
                countsBefore: number;
                debounceMinutes: number;
                /** @enum {string} */
                directions: "alternating" | "directed";
                longestStayMinutes: number;
                overtimeAfter: number;
            };
        };
        AttendanceRulesInput: {
            checkIn: {
                isAllowed: boolean;
                networks: (string)[];
                places: {
                    latitude: number;
                    longitude: number;
                    name: string;
                    radiusMeters: number;
                }[];
            };
            chronicFrom: number;
            closesAfter: number;
            correctionsNeedApproval: boolean;
            earlyBefore: number;
            lateAfter: number;
            /** @enum {string} */
            leaving: "checked-out" | "if-checked-out" | "last-seen";
            minimumPresence: number;
            minProbability: number;
            missedAfter?: number;
            opensBefore: number;
            /** @enum {string} */
            places: "anywhere" | "room";
            work: {
                breaks: {
                    afterMinutes: number;
                    breakMinutes: number;
                }[];
                countsAfter: number;
                countsBefore: number;
                debounceMinutes: number;
                /** @enum {string} */
                directions: "alternating" | "directed";
                longestStayMinutes: number;
                overtimeAfter: number;
            };
        };
        AuditEntry: {
            action: string;
            hash: string;
            ip?: string;
            metadata: {
                [key: string]: unknown;
            };
            resource: string;
            /** @enum {string} */
            result: "success" | "failure" | "denied";
            sequence: number;
            /** Format: date-time */
            timestamp: string;
            userAgent?: string;
            userId?: string;
            userName?: string;
        };
        AuditEntryInput: {
            action: string;
            hash: string;
            ip?: string;
            metadata: {
                [key: string]: unknown;
            };
            resource: string;
            /** @enum {string} */
            result: "success" | "failure" | "denied";
            sequence: number;
            /** Format: date-time */
            timestamp: string;
            userAgent?: string;
            userId?: string;
            userName?: string;
        };
        Badge: {
            code?: string;
            /** Format: date-time */
            codeIssuedAt?: string;
            number?: string;
            /** Format: date-time */
            pinSetAt?: string;
        };
        BadgeInput: {
            code?: string;
            /** Format: date-time */
            codeIssuedAt?: string;
            number?: string;
            /** Format: date-time */
            pinSetAt?: string;
        };
        Camera: {
            againMinutes: number;
            /** Format: date-time */
            createdAt: string;
            dwellSeconds: number;
            /** @enum {string} */
            failure?: "no-ffmpeg" | "blocked" | "unreachable" | "refused" | "unauthorized" | "not-found" | "busy" | "not-a-video" | "stalled" | "interrupted" | "ended" | "no-group" | "not-recognizing";
            framesPerSecond?: number;
            groupId: string | null;
            hours: components["schemas"]["CameraHours"][];
            /** Format: uuid */
            id: string;
            isOn: boolean;
            /** @enum {string} */
            kind: "rtsp" | "http" | "file" | "device";
            /** Format: date-time */
            lastFrameAt?: string;
            maxFramesPerSecond: number;
            name: string;
            peopleSeen: number;
            readBy?: string;
            region: components["schemas"]["CameraRegion"] | null;
            shownAddress: string;
            /** @enum {string} */
            state: "off" | "paused" | "waiting" | "connecting" | "running" | "stalled" | "failed" | "ended";
            /** Format: date-time */
            stateAt?: string;
        };
        CameraHours: {
            day: number;
            fromMinute: number;
            toMinute: number;
        };
        CameraHoursInput: {
            day: number;
            fromMinute: number;
            toMinute: number;
        };
        CameraInput: {
            againMinutes: number;
            /** Format: date-time */
            createdAt: string;
            dwellSeconds: number;
            /** @enum {string} */
            failure?: "no-ffmpeg" | "blocked" | "unreachable" | "refused" | "unauthorized" | "not-found" | "busy" | "not-a-video" | "stalled" | "interrupted" | "ended" | "no-group" | "not-recognizing";
            framesPerSecond?: number;
            groupId: string | null;
            hours: components["schemas"]["CameraHoursInput"][];
            /** Format: uuid */
            id: string;
            isOn: boolean;
            /** @enum {string} */
            kind: "rtsp" | "http" | "file" | "device";
            /** Format: date-time */
            lastFrameAt?: string;
            maxFramesPerSecond: number;
            name: string;
            peopleSeen: number;
            readBy?: string;
            region: components["schemas"]["CameraRegionInput"] | null;
            shownAddress: string;
            /** @enum {string} */
            state: "off" | "paused" | "waiting" | "connecting" | "running" | "stalled" | "failed" | "ended";
            /** Format: date-time */
            stateAt?: string;
        };
        CameraRegion: {
            height: number;
            width: number;
            x: number;
            y: number;
        };
        CameraRegionInput: {
            height: number;
            width: number;
            x: number;
            y: number;
        };
        Candidate: {
            name: string;
            /** Format: uuid */
            personId: string;
            probability: number;
            score?: number;
        };
        CandidateInput: {
            name: string;
            /** Format: uuid */
            personId: string;
            probability: number;
            score?: number;
        };
        Consent: {
            evidence?: string;
            /** Format: date-time */
            givenAt: string;
            /** @enum {string} */
            givenBy: "person" | "staff";
            /** Format: uuid */
            id: string;
            isOutdated: boolean;
            isReplaced?: boolean;
            /** @enum {string} */
            purpose: "recognition" | "attendance" | "sign-in" | "picture-storage";
            recordedBy?: string;
            version: number;
            /** Format: date-time */
            withdrawnAt?: string;
        };
        ConsentInput: {
            evidence?: string;
            /** Format: date-time */
            givenAt: string;
            /** @enum {string} */
            givenBy: "person" | "staff";
            /** Format: uuid */
            id: string;
            isOutdated: boolean;
            isReplaced?: boolean;
            /** @enum {string} */
            purpose: "recognition" | "attendance" | "sign-in" | "picture-storage";
            recordedBy?: string;
            version: number;
            /** Format: date-time */
            withdrawnAt?: string;
        };
        ConsentText: {
            body: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            language: "en" | "de" | "ar";
            /** Format: date-time */
            publishedAt: string;
            /** @enum {string} */
            purpose: "recognition" | "attendance" | "sign-in" | "picture-storage";
            title: string;
            version: number;
        };
        ConsentTextInput: {
            body: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            language: "en" | "de" | "ar";
            /** Format: date-time */
            publishedAt: string;
            /** @enum {string} */
            purpose: "recognition" | "attendance" | "sign-in" | "picture-storage";
            title: string;
            version: number;
        };
        Dashboard: {
            byDay: {
                ambiguous: number;
                /** Format: date */
                day: string;
                match: number;
                rejected: number;
                unknown: number;
            }[];
            enrollmentsByDay: {
                count: number;
                /** Format: date */
                day: string;
            }[];
            latency?: {
                p50Ms: number;
                p95Ms: number;
            };
            openAlerts: number;
            people: {
                active: number;
                enrolled: number;
                outdated: number;
                withoutConsent: number;
            };
            probabilities: {
                count: number;
                from: number;
            }[];
            recognitions: {
                corrected: number;
                matched: number;
                rejected: number;
                today: number;
            };
            rejections: {
                count: number;
                reason: string;
            }[];
            runningJobs: number;
        };
        DashboardInput: {
            byDay: {
                ambiguous: number;
                /** Format: date */
                day: string;
                match: number;
                rejected: number;
                unknown: number;
            }[];
            enrollmentsByDay: {
                count: number;
                /** Format: date */
                day: string;
            }[];
            latency?: {
                p50Ms: number;
                p95Ms: number;
            };
            openAlerts: number;
            people: {
                active: number;
                enrolled: number;
                outdated: number;
                withoutConsent: number;
            };
            probabilities: {
                count: number;
                from: number;
            }[];
            recognitions: {
                corrected: number;
                matched: number;
                rejected: number;
                today: number;
            };
            rejections: {
                count: number;
                reason: string;
            }[];
            runningJobs: number;
        };
        EncryptionState: {
            /** Format: date-time */
            createdAt: string;
            dataKeyVersion: number;
            masterKeyId: string;
            /** @enum {string} */
            masterKeySource: "file" | "environment" | "command";
            outdatedRows: number;
        };
        EncryptionStateInput: {
            /** Format: date-time */
            createdAt: string;
            dataKeyVersion: number;
            masterKeyId: string;
            /** @enum {string} */
            masterKeySource: "file" | "environment" | "command";
            outdatedRows: number;
        };
        Evidence: {
            ambiguity?: string;
            comparedPeople: number;
            fmr: number;
            packId: string;
            /** @enum {string} */
            scoreForm: "raw" | "normalized";
            stricter?: string;
            threshold: number;
        };
        EvidenceInput: {
            ambiguity?: string;
            comparedPeople: number;
            fmr: number;
            packId: string;
            /** @enum {string} */
            scoreForm: "raw" | "normalized";
            stricter?: string;
            threshold: number;
        };
        FaceBox: {
            height: number;
            width: number;
            x: number;
            y: number;
        };
        FaceBoxInput: {
            height: number;
            width: number;
            x: number;
            y: number;
        };
        FaceReport: {
            /** @enum {string} */
            advice?: "file-empty" | "file-too-large" | "format-unsupported" | "picture-truncated" | "picture-damaged" | "picture-too-slow" | "picture-animated" | "picture-color-unsupported" | "picture-too-many-pixels" | "picture-too-small" | "no-face" | "several-faces" | "face-too-small" | "face-cut-off" | "face-turned-away" | "face-covered" | "eyes-closed" | "too-blurred" | "too-dark" | "too-bright" | "low-contrast" | "presentation-attack";
            bonaFide?: number;
            box: components["schemas"]["FaceBox"];
            detectionScore: number;
            pose?: {
                pitchDeg: number;
                rollDeg: number;
                yawDeg: number;
            };
            quality?: number;
        };
        FaceReportInput: {
            /** @enum {string} */
            advice?: "file-empty" | "file-too-large" | "format-unsupported" | "picture-truncated" | "picture-damaged" | "picture-too-slow" | "picture-animated" | "picture-color-unsupported" | "picture-too-many-pixels" | "picture-too-small" | "no-face" | "several-faces" | "face-too-small" | "face-cut-off" | "face-turned-away" | "face-covered" | "eyes-closed" | "too-blurred" | "too-dark" | "too-bright" | "low-contrast" | "presentation-attack";
            bonaFide?: number;
            box: components["schemas"]["FaceBoxInput"];
            detectionScore: number;
            pose?: {
                pitchDeg: number;
                rollDeg: number;
                yawDeg: number;
            };
            quality?: number;
        };
        FaceSession: {
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            limits: {
                edgePx: number;
                frameBytes: number;
                frames: number;
                framesPerSecond: number;
            };
            nonce: string;
            steps: number;
            token: string;
        };
        FaceSessionAttempt: {
            actions: ("blink" | "turn-left" | "turn-right" | "nod" | "smile" | "come-closer")[];
            /** @enum {string} */
            decision?: "live" | "not-live" | "unsure";
            decisionMs?: number;
            durationMs?: number;
            /** Format: date-time */
            endedAt?: string;
            evidence: components["schemas"]["LivenessFinding"][];
            frames: number;
            /** Format: uuid */
            id: string;
            isUsed: boolean;
            /** @enum {string} */
            match?: "match" | "ambiguous" | "unknown" | "rejected";
            passed?: boolean;
            person?: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            probability?: number;
            /** @enum {string} */
            purpose: "enroll" | "verify" | "sign-in" | "attendance" | "step-up";
            requestedBy: string;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            status: "open" | "ended" | "left";
        };
        FaceSessionAttemptInput: {
            actions: ("blink" | "turn-left" | "turn-right" | "nod" | "smile" | "come-closer")[];
            /** @enum {string} */
            decision?: "live" | "not-live" | "unsure";
            decisionMs?: number;
            durationMs?: number;
            /** Format: date-time */
            endedAt?: string;
            evidence: components["schemas"]["LivenessFindingInput"][];
            frames: number;
            /** Format: uuid */
            id: string;
            isUsed: boolean;
            /** @enum {string} */
            match?: "match" | "ambiguous" | "unknown" | "rejected";
            passed?: boolean;
            person?: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            probability?: number;
            /** @enum {string} */
            purpose: "enroll" | "verify" | "sign-in" | "attendance" | "step-up";
            requestedBy: string;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            status: "open" | "ended" | "left";
        };
        FaceSessionInput: {
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            limits: {
                edgePx: number;
                frameBytes: number;
                frames: number;
                framesPerSecond: number;
            };
            nonce: string;
            steps: number;
            token: string;
        };
        FaceSessionProblem: {
            goesOn?: boolean;
            problem: components["schemas"]["Problem"];
            /** @constant */
            type: "problem";
        };
        FaceSessionProblemInput: {
            goesOn?: boolean;
            problem: components["schemas"]["ProblemInput"];
            /** @constant */
            type: "problem";
        };
        FaceSessionProgress: {
            /** @enum {string} */
            action?: "blink" | "turn-left" | "turn-right" | "nod" | "smile" | "come-closer";
            face?: components["schemas"]["FaceBox"];
            /** @enum {string} */
            hint?: "no-face" | "several-faces" | "move-closer" | "move-back" | "look-straight" | "hold-still" | "more-light" | "less-light" | "uncover-face" | "too-early" | "other-way" | "return-to-middle" | "again" | "connection-slow";
            /** @enum {string} */
            phase: "find-face" | "hold-still" | "act" | "done" | "ended";
            sequence?: number;
            stepIndex: number;
            steps: number;
            /** @constant */
            type: "progress";
        };
        FaceSessionProgressInput: {
            /** @enum {string} */
            action?: "blink" | "turn-left" | "turn-right" | "nod" | "smile" | "come-closer";
            face?: components["schemas"]["FaceBoxInput"];
            /** @enum {string} */
            hint?: "no-face" | "several-faces" | "move-closer" | "move-back" | "look-straight" | "hold-still" | "more-light" | "less-light" | "uncover-face" | "too-early" | "other-way" | "return-to-middle" | "again" | "connection-slow";
            /** @enum {string} */
            phase: "find-face" | "hold-still" | "act" | "done" | "ended";
            sequence?: number;
            stepIndex: number;
            steps: number;
            /** @constant */
            type: "progress";
        };
        FaceSessionResult: {
            /** @enum {string} */
            decision: "live" | "not-live" | "unsure";
            evidence: components["schemas"]["LivenessFinding"][];
            match?: {
                /** @enum {string} */
                decision: "match" | "ambiguous" | "unknown" | "rejected";
                person?: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                probability?: number;
            };
            passed: boolean;
            /** Format: date-time */
            resultExpiresAt?: string;
            resultToken?: string;
            /** @constant */
            type: "result";
        };
        FaceSessionResultInput: {
            /** @enum {string} */
            decision: "live" | "not-live" | "unsure";
            evidence: components["schemas"]["LivenessFindingInput"][];
            match?: {
                /** @enum {string} */
                decision: "match" | "ambiguous" | "unknown" | "rejected";
                person?: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                probability?: number;
            };
            passed: boolean;
            /** Format: date-time */
            resultExpiresAt?: string;
            resultToken?: string;
            /** @constant */
            type: "result";
        };
        Group: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            name: string;
            people: number;
            staff: {
                /** Format: uuid */
                membershipId: string;
                name: string;
            }[];
        };
        GroupBadge: {
            code: string;
            name: string;
            number?: string;
            /** Format: uuid */
            personId: string;
        };
        GroupBadgeInput: {
            code: string;
            name: string;
            number?: string;
            /** Format: uuid */
            personId: string;
        };
        GroupInput: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            name: string;
            people: number;
            staff: {
                /** Format: uuid */
                membershipId: string;
                name: string;
            }[];
        };
        Health: {
            services: {
                [key: string]: {
                    latencyMs?: number;
                    message?: string;
                    /** @enum {string} */
                    status: "healthy" | "degraded" | "unhealthy";
                };
            };
            /** @enum {string} */
            status: "healthy" | "degraded" | "unhealthy";
            /** Format: date-time */
            timestamp: string;
        };
        HealthInput: {
            services: {
                [key: string]: {
                    latencyMs?: number;
                    message?: string;
                    /** @enum {string} */
                    status: "healthy" | "degraded" | "unhealthy";
                };
            };
            /** @enum {string} */
            status: "healthy" | "degraded" | "unhealthy";
            /** Format: date-time */
            timestamp: string;
        };
        Identification: {
            faces: components["schemas"]["IdentifiedFace"][];
            height: number;
            width: number;
        };
        IdentificationInput: {
            faces: components["schemas"]["IdentifiedFaceInput"][];
            height: number;
            width: number;
        };
        IdentifiedFace: {
            candidates: components["schemas"]["Candidate"][];
            /** @enum {string} */
            decision: "match" | "ambiguous" | "unknown" | "rejected";
            evidence?: components["schemas"]["Evidence"];
            face: components["schemas"]["FaceReport"];
            /** Format: uuid */
            logId: string;
            /** @enum {string} */
            reason?: "file-empty" | "file-too-large" | "format-unsupported" | "picture-truncated" | "picture-damaged" | "picture-too-slow" | "picture-animated" | "picture-color-unsupported" | "picture-too-many-pixels" | "picture-too-small" | "no-face" | "several-faces" | "face-too-small" | "face-cut-off" | "face-turned-away" | "face-covered" | "eyes-closed" | "too-blurred" | "too-dark" | "too-bright" | "low-contrast" | "presentation-attack";
        };
        IdentifiedFaceInput: {
            candidates: components["schemas"]["CandidateInput"][];
            /** @enum {string} */
            decision: "match" | "ambiguous" | "unknown" | "rejected";
            evidence?: components["schemas"]["EvidenceInput"];
            face: components["schemas"]["FaceReportInput"];
            /** Format: uuid */
            logId: string;
            /** @enum {string} */
            reason?: "file-empty" | "file-too-large" | "format-unsupported" | "picture-truncated" | "picture-damaged" | "picture-too-slow" | "picture-animated" | "picture-color-unsupported" | "picture-too-many-pixels" | "picture-too-small" | "no-face" | "several-faces" | "face-too-small" | "face-cut-off" | "face-turned-away" | "face-covered" | "eyes-closed" | "too-blurred" | "too-dark" | "too-bright" | "low-contrast" | "presentation-attack";
        };
        ImportRow: {
            duplicateOf?: {
                name: string;
                /** Format: uuid */
                personId: string;
            };
            number: number;
            /** Format: uuid */
            personId?: string;
            reason?: string;
            source: string;
            /** @enum {string} */
            verdict: "created" | "updated" | "enrolled" | "unchanged" | "invalid" | "no-consent" | "no-face" | "several-faces" | "low-quality" | "presentation-attack" | "duplicate" | "unknown-person" | "unreadable" | "undone";
        };
        ImportRowInput: {
            duplicateOf?: {
                name: string;
                /** Format: uuid */
                personId: string;
            };
            number: number;
            /** Format: uuid */
            personId?: string;
            reason?: string;
            source: string;
            /** @enum {string} */
            verdict: "created" | "updated" | "enrolled" | "unchanged" | "invalid" | "no-consent" | "no-face" | "several-faces" | "low-quality" | "presentation-attack" | "duplicate" | "unknown-person" | "unreadable" | "undone";
        };
        Invitation: {
            /** Format: date-time */
            createdAt: string;
            email: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            personId?: string;
            /** @enum {string} */
            role: "owner" | "admin" | "auditor" | "teacher" | "student";
        };
        InvitationInput: {
            /** Format: date-time */
            createdAt: string;
            email: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            personId?: string;
            /** @enum {string} */
            role: "owner" | "admin" | "auditor" | "teacher" | "student";
        };
        Job: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            done: number;
            error?: string;
            /** Format: date-time */
            finishedAt?: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "import" | "import-undo" | "re-embed" | "key-rotation" | "demonstration";
            result: {
                [key: string]: string | number | boolean;
            };
            /** Format: date-time */
            startedAt?: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "cancelled";
            total?: number;
        };
        JobInput: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            done: number;
            error?: string;
            /** Format: date-time */
            finishedAt?: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "import" | "import-undo" | "re-embed" | "key-rotation" | "demonstration";
            result: {
                [key: string]: string | number | boolean;
            };
            /** Format: date-time */
            startedAt?: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "cancelled";
            total?: number;
        };
        Kiosk: {
            /** @enum {string} */
            camera?: "working" | "starting" | "failed" | "off";
            /** Format: date-time */
            codeExpiresAt?: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            enrolledAt?: string;
            /** Format: uuid */
            groupId?: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastSeenAt?: string;
            name: string;
            place: string;
            settings: components["schemas"]["KioskSettings"];
            /** @enum {string} */
            state: "waiting" | "online" | "offline" | "revoked";
        };
        KioskGreeting: {
            /** Format: date-time */
            at: string;
            isRepeat: boolean;
            name: string;
            /** @enum {string} */
            way: "face" | "qr" | "pin";
        };
        KioskGreetingInput: {
            /** Format: date-time */
            at: string;
            isRepeat: boolean;
            name: string;
            /** @enum {string} */
            way: "face" | "qr" | "pin";
        };
        KioskInput: {
            /** @enum {string} */
            camera?: "working" | "starting" | "failed" | "off";
            /** Format: date-time */
            codeExpiresAt?: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            enrolledAt?: string;
            /** Format: uuid */
            groupId?: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastSeenAt?: string;
            name: string;
            place: string;
            settings: components["schemas"]["KioskSettingsInput"];
            /** @enum {string} */
            state: "waiting" | "online" | "offline" | "revoked";
        };
        KioskSettings: {
            greeting?: string;
            hasSound: boolean;
            idleText?: string;
            /** @enum {string} */
            language: "en" | "de" | "ar";
            minProbability: number;
            ways: ("face" | "qr" | "pin")[];
        };
        KioskSettingsInput: {
            greeting?: string;
            hasSound: boolean;
            idleText?: string;
            /** @enum {string} */
            language: "en" | "de" | "ar";
            minProbability: number;
            ways: ("face" | "qr" | "pin")[];
        };
        KioskWithCode: {
            code: string;
            /** Format: date-time */
            codeExpiresAt: string;
            kiosk: components["schemas"]["Kiosk"];
        };
        KioskWithCodeInput: {
            code: string;
            /** Format: date-time */
            codeExpiresAt: string;
            kiosk: components["schemas"]["KioskInput"];
        };
        LivenessFinding: {
            check: string;
            code: string;
            limit?: number;
            measured?: number;
            /** @enum {string} */
            outcome: "pass" | "fail" | "unsure";
        };
        LivenessFindingInput: {
            check: string;
            code: string;
            limit?: number;
            measured?: number;
            /** @enum {string} */
            outcome: "pass" | "fail" | "unsure";
        };
        Member: {
            /** Format: uuid */
            accountId: string;
            email: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            joinedAt: string;
            /** Format: date-time */
            lastSeenAt?: string;
            name: string;
            /** Format: uuid */
            personId?: string;
            personName?: string;
            /** @enum {string} */
            role: "owner" | "admin" | "auditor" | "teacher" | "student" | "kiosk" | "service";
            twoFactorEnabled: boolean;
        };
        MemberInput: {
            /** Format: uuid */
            accountId: string;
            email: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            joinedAt: string;
            /** Format: date-time */
            lastSeenAt?: string;
            name: string;
            /** Format: uuid */
            personId?: string;
            personName?: string;
            /** @enum {string} */
            role: "owner" | "admin" | "auditor" | "teacher" | "student" | "kiosk" | "service";
            twoFactorEnabled: boolean;
        };
        ModelPack: {
            calibration?: {
                fmr: number;
                fnmr?: number;
                run: string;
            };
            dimension: number;
            embedderId: string;
            id: string;
            isActive: boolean;
            networks: {
                bytes: number;
                key: string;
                license: string;
            }[];
            summary: string;
            templates: number;
            version: number;
        };
        ModelPackInput: {
            calibration?: {
                fmr: number;
                fnmr?: number;
                run: string;
            };
            dimension: number;
            embedderId: string;
            id: string;
            isActive: boolean;
            networks: {
                bytes: number;
                key: string;
                license: string;
            }[];
            summary: string;
            templates: number;
            version: number;
        };
        NewApiKey: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt?: string;
            /** Format: uuid */
            id: string;
            key: string;
            /** Format: date-time */
            lastUsedAt?: string;
            name: string;
            prefix: string;
            /** Format: date-time */
            revokedAt?: string;
            scopes: ("self:read" | "self:consent" | "self:enroll" | "self:attendance" | "organization:read" | "organization:write" | "organization:delete" | "members:read" | "members:write" | "people:read" | "people:write" | "people:import" | "people:export" | "people:erase" | "groups:read" | "groups:write" | "consent:read" | "consent:record" | "consent:publish" | "templates:read" | "templates:write" | "faces:verify" | "faces:identify" | "recognition-log:read" | "recognition-log:correct" | "badges:write" | "kiosks:read" | "kiosks:write" | "kiosk:run" | "cameras:read" | "cameras:write" | "courses:read" | "courses:write" | "attendance:read" | "attendance:write" | "attendance:approve" | "attendance:lock" | "sightings:write" | "analytics:read" | "reports:read" | "reports:write" | "notifications:read" | "notifications:write" | "webhooks:read" | "webhooks:write" | "models:read" | "models:write" | "api-keys:read" | "api-keys:write" | "encryption:rotate" | "audit:read" | "dashboard:read" | "jobs:read" | "jobs:cancel" | "alerts:read" | "system:read")[];
        };
        NewApiKeyInput: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt?: string;
            /** Format: uuid */
            id: string;
            key: string;
            /** Format: date-time */
            lastUsedAt?: string;
            name: string;
            prefix: string;
            /** Format: date-time */
            revokedAt?: string;
            scopes: ("self:read" | "self:consent" | "self:enroll" | "self:attendance" | "organization:read" | "organization:write" | "organization:delete" | "members:read" | "members:write" | "people:read" | "people:write" | "people:import" | "people:export" | "people:erase" | "groups:read" | "groups:write" | "consent:read" | "consent:record" | "consent:publish" | "templates:read" | "templates:write" | "faces:verify" | "faces:identify" | "recognition-log:read" | "recognition-log:correct" | "badges:write" | "kiosks:read" | "kiosks:write" | "kiosk:run" | "cameras:read" | "cameras:write" | "courses:read" | "courses:write" | "attendance:read" | "attendance:write" | "attendance:approve" | "attendance:lock" | "sightings:write" | "analytics:read" | "reports:read" | "reports:write" | "notifications:read" | "notifications:write" | "webhooks:read" | "webhooks:write" | "models:read" | "models:write" | "api-keys:read" | "api-keys:write" | "encryption:rotate" | "audit:read" | "dashboard:read" | "jobs:read" | "jobs:cancel" | "alerts:read" | "system:read")[];
        };
        OperatingPoint: {
            curve: {
                fmr: number;
                fnmr?: number;
                threshold: number;
            }[];
            embedderId: string;
            enrolledPeople: number;
            identification: {
                fmr: number;
                /** @enum {string} */
                scoreForm: "raw" | "normalized";
                stricter?: string;
                targetFpir: number;
                threshold: number;
            };
            packId: string;
            verification: {
                fmr: number;
                /** @enum {string} */
                scoreForm: "raw" | "normalized";
                stricter?: string;
                targetFmr: number;
                threshold: number;
            };
        };
        OperatingPointInput: {
            curve: {
                fmr: number;
                fnmr?: number;
                threshold: number;
            }[];
            embedderId: string;
            enrolledPeople: number;
            identification: {
                fmr: number;
                /** @enum {string} */
                scoreForm: "raw" | "normalized";
                stricter?: string;
                targetFpir: number;
                threshold: number;
            };
            packId: string;
            verification: {
                fmr: number;
                /** @enum {string} */
                scoreForm: "raw" | "normalized";
                stricter?: string;
                targetFmr: number;
                threshold: number;
            };
        };
        Organization: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            language: "en" | "de" | "ar";
            name: string;
            settings: components["schemas"]["OrganizationSettings"];
            timeZone: string;
        };
        OrganizationInput: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            language: "en" | "de" | "ar";
            name: string;
            settings: components["schemas"]["OrganizationSettingsInput"];
            timeZone: string;
        };
        OrganizationSettings: {
            /** @enum {string} */
            faceSignIn: "off" | "second-factor" | "alone";
            identificationFpir: number;
            keepPictures: boolean;
            minBonaFideScore: number;
            minEnrollmentQuality: number;
            recognitionLogDays: number;
            requireSecondFactor: boolean;
            sessionHours: number;
            sessionIdleMinutes: number;
            verificationFmr: number;
        };
        OrganizationSettingsInput: {
            /** @enum {string} */
            faceSignIn: "off" | "second-factor" | "alone";
            identificationFpir: number;
            keepPictures: boolean;
            minBonaFideScore: number;
            minEnrollmentQuality: number;
            recognitionLogDays: number;
            requireSecondFactor: boolean;
            sessionHours: number;
            sessionIdleMinutes: number;
            verificationFmr: number;
        };
        OwnKiosk: {
            csrfToken: string;
            /** Format: uuid */
            id: string;
            name: string;
            organizationName: string;
            place: string;
            settings: components["schemas"]["KioskSettings"];
        };
        OwnKioskInput: {
            csrfToken: string;
            /** Format: uuid */
            id: string;
            name: string;
            organizationName: string;
            place: string;
            settings: components["schemas"]["KioskSettingsInput"];
        };
        Person: {
            consents: string[];
            /** Format: date-time */
            createdAt: string;
            custom: {
                [key: string]: string | number | null;
            };
            email?: string;
            /** @enum {string} */
            enrollment: "none" | "outdated" | "enrolled";
            externalId?: string;
            groups: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            hasAccount: boolean;
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            status: "active" | "inactive";
            templates: number;
            /** Format: date-time */
            updatedAt: string;
        };
        PersonField: {
            choices?: string[];
            key: string;
            /** @enum {string} */
            kind: "text" | "number" | "date" | "choice";
            label: string;
            /** @default false */
            required: boolean;
        };
        PersonFieldInput: {
            choices?: string[];
            key: string;
            /** @enum {string} */
            kind: "text" | "number" | "date" | "choice";
            label: string;
            /** @default false */
            required?: boolean;
        };
        PersonInput: {
            consents: string[];
            /** Format: date-time */
            createdAt: string;
            custom: {
                [key: string]: string | number | null;
            };
            email?: string;
            /** @enum {string} */
            enrollment: "none" | "outdated" | "enrolled";
            externalId?: string;
            groups: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            hasAccount: boolean;
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            status: "active" | "inactive";
            templates: number;
            /** Format: date-time */
            updatedAt: string;
        };
        PictureVerdict: {
            accepted: boolean;
            duplicateOf?: {
                name: string;
                /** Format: uuid */
                personId: string;
            };
            face?: components["schemas"]["FaceReport"];
            height?: number;
            /** @enum {string} */
            refusal?: "file-empty" | "file-too-large" | "format-unsupported" | "picture-truncated" | "picture-damaged" | "picture-too-slow" | "picture-animated" | "picture-color-unsupported" | "picture-too-many-pixels" | "picture-too-small" | "no-face" | "several-faces" | "face-too-small" | "face-cut-off" | "face-turned-away" | "face-covered" | "eyes-closed" | "too-blurred" | "too-dark" | "too-bright" | "low-contrast" | "presentation-attack" | "duplicate" | "different-person";
            /** Format: uuid */
            templateId?: string;
            width?: number;
        };
        PictureVerdictInput: {
            accepted: boolean;
            duplicateOf?: {
                name: string;
                /** Format: uuid */
                personId: string;
            };
            face?: components["schemas"]["FaceReportInput"];
            height?: number;
            /** @enum {string} */
            refusal?: "file-empty" | "file-too-large" | "format-unsupported" | "picture-truncated" | "picture-damaged" | "picture-too-slow" | "picture-animated" | "picture-color-unsupported" | "picture-too-many-pixels" | "picture-too-small" | "no-face" | "several-faces" | "face-too-small" | "face-cut-off" | "face-turned-away" | "face-covered" | "eyes-closed" | "too-blurred" | "too-dark" | "too-bright" | "low-contrast" | "presentation-attack" | "duplicate" | "different-person";
            /** Format: uuid */
            templateId?: string;
            width?: number;
        };
        Problem: {
            code: string;
            details?: {
                [key: string]: string | number | boolean;
            };
            fields?: {
                message: string;
                path: string;
            }[];
            requestId: string;
            status: number;
            title: string;
            type: string;
        };
        ProblemInput: {
            code: string;
            details?: {
                [key: string]: string | number | boolean;
            };
            fields?: {
                message: string;
                path: string;
            }[];
            requestId: string;
            status: number;
            title: string;
            type: string;
        };
        RecognitionLogEntry: {
            /** Format: date-time */
            at: string;
            bonaFide?: number;
            candidates: components["schemas"]["Candidate"][];
            correction?: {
                /** Format: date-time */
                at: string;
                by: string;
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                personId: string;
            };
            /** @enum {string} */
            decision: "match" | "ambiguous" | "unknown" | "rejected";
            durationMs: number;
            evidence?: components["schemas"]["Evidence"];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "verification" | "identification";
            person?: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            probability?: number;
            quality?: number;
            reason?: string;
            requestedBy: string;
        };
        RecognitionLogEntryInput: {
            /** Format: date-time */
            at: string;
            bonaFide?: number;
            candidates: components["schemas"]["CandidateInput"][];
            correction?: {
                /** Format: date-time */
                at: string;
                by: string;
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                personId: string;
            };
            /** @enum {string} */
            decision: "match" | "ambiguous" | "unknown" | "rejected";
            durationMs: number;
            evidence?: components["schemas"]["EvidenceInput"];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "verification" | "identification";
            person?: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            probability?: number;
            quality?: number;
            reason?: string;
            requestedBy: string;
        };
        Session: {
            account: {
                /** Format: date-time */
                createdAt: string;
                email: string;
                emailVerified: boolean;
                /** Format: uuid */
                id: string;
                name: string;
                passkeys: number;
                twoFactorEnabled: boolean;
            };
            csrfToken: string;
            /** Format: date-time */
            expiresAt: string;
            membership?: {
                /** @enum {string} */
                language: "en" | "de" | "ar";
                /** Format: uuid */
                organizationId: string;
                organizationName: string;
                /** Format: uuid */
                personId?: string;
                /** @enum {string} */
                role: "owner" | "admin" | "auditor" | "teacher" | "student" | "kiosk" | "service";
                timeZone: string;
            };
            memberships: {
                /** Format: uuid */
                organizationId: string;
                organizationName: string;
                /** @enum {string} */
                role: "owner" | "admin" | "auditor" | "teacher" | "student" | "kiosk" | "service";
            }[];
            mustAddSecondFactor: boolean;
            permissions: ("self:read" | "self:consent" | "self:enroll" | "self:attendance" | "organization:read" | "organization:write" | "organization:delete" | "members:read" | "members:write" | "people:read" | "people:write" | "people:import" | "people:export" | "people:erase" | "groups:read" | "groups:write" | "consent:read" | "consent:record" | "consent:publish" | "templates:read" | "templates:write" | "faces:verify" | "faces:identify" | "recognition-log:read" | "recognition-log:correct" | "badges:write" | "kiosks:read" | "kiosks:write" | "kiosk:run" | "cameras:read" | "cameras:write" | "courses:read" | "courses:write" | "attendance:read" | "attendance:write" | "attendance:approve" | "attendance:lock" | "sightings:write" | "analytics:read" | "reports:read" | "reports:write" | "notifications:read" | "notifications:write" | "webhooks:read" | "webhooks:write" | "models:read" | "models:write" | "api-keys:read" | "api-keys:write" | "encryption:rotate" | "audit:read" | "dashboard:read" | "jobs:read" | "jobs:cancel" | "alerts:read" | "system:read")[];
            stepUp: {
                factors: ("password" | "code" | "passkey" | "face")[];
                /** Format: date-time */
                until: string;
            };
        };
        SessionInput: {
            account: {
                /** Format: date-time */
                createdAt: string;
                email: string;
                emailVerified: boolean;
                /** Format: uuid */
                id: string;
                name: string;
                passkeys: number;
                twoFactorEnabled: boolean;
            };
            csrfToken: string;
            /** Format: date-time */
            expiresAt: string;
            membership?: {
                /** @enum {string} */
                language: "en" | "de" | "ar";
                /** Format: uuid */
                organizationId: string;
                organizationName: string;
                /** Format: uuid */
                personId?: string;
                /** @enum {string} */
                role: "owner" | "admin" | "auditor" | "teacher" | "student" | "kiosk" | "service";
                timeZone: string;
            };
            memberships: {
                /** Format: uuid */
                organizationId: string;
                organizationName: string;
                /** @enum {string} */
                role: "owner" | "admin" | "auditor" | "teacher" | "student" | "kiosk" | "service";
            }[];
            mustAddSecondFactor: boolean;
            permissions: ("self:read" | "self:consent" | "self:enroll" | "self:attendance" | "organization:read" | "organization:write" | "organization:delete" | "members:read" | "members:write" | "people:read" | "people:write" | "people:import" | "people:export" | "people:erase" | "groups:read" | "groups:write" | "consent:read" | "consent:record" | "consent:publish" | "templates:read" | "templates:write" | "faces:verify" | "faces:identify" | "recognition-log:read" | "recognition-log:correct" | "badges:write" | "kiosks:read" | "kiosks:write" | "kiosk:run" | "cameras:read" | "cameras:write" | "courses:read" | "courses:write" | "attendance:read" | "attendance:write" | "attendance:approve" | "attendance:lock" | "sightings:write" | "analytics:read" | "reports:read" | "reports:write" | "notifications:read" | "notifications:write" | "webhooks:read" | "webhooks:write" | "models:read" | "models:write" | "api-keys:read" | "api-keys:write" | "encryption:rotate" | "audit:read" | "dashboard:read" | "jobs:read" | "jobs:cancel" | "alerts:read" | "system:read")[];
            stepUp: {
                factors: ("password" | "code" | "passkey" | "face")[];
                /** Format: date-time */
                until: string;
            };
        };
        SetupRequest: {
            account: {
                /** Format: email */
                email: string;
                name: string;
                password: string;
            };
            /** @default false */
            demonstration: boolean;
            organization: {
                /** @enum {string} */
                language: "en" | "de" | "ar";
                name: string;
                timeZone: string;
            };
            token: string;
        };
        SetupRequestInput: {
            account: {
                /** Format: email */
                email: string;
                name: string;
                password: string;
            };
            /** @default false */
            demonstration?: boolean;
            organization: {
                /** @enum {string} */
                language: "en" | "de" | "ar";
                name: string;
                timeZone: string;
            };
            token: string;
        };
        SetupState: {
            done: boolean;
        };
        SetupStateInput: {
            done: boolean;
        };
        SignInMethods: {
            face: boolean;
            mail: boolean;
            oidc: {
                id: string;
                name: string;
            }[];
            passkeys: boolean;
            signUp: boolean;
        };
        SignInMethodsInput: {
            face: boolean;
            mail: boolean;
            oidc: {
                id: string;
                name: string;
            }[];
            passkeys: boolean;
            signUp: boolean;
        };
        SystemState: {
            database: {
                /** @enum {string} */
                kind: "embedded" | "external";
                sizeBytes: number;
                version: string;
            };
            dataFolderFreeBytes: number;
            engine: {
                packId: string;
                queued: number;
                workers: number;
            };
            gallery: {
                people: number;
                templates: number;
            };
            health: components["schemas"]["Health"];
            memoryBytes: number;
            node: string;
            /** Format: date-time */
            startedAt: string;
            version: string;
        };
        SystemStateInput: {
            database: {
                /** @enum {string} */
                kind: "embedded" | "external";
                sizeBytes: number;
                version: string;
            };
            dataFolderFreeBytes: number;
            engine: {
                packId: string;
                queued: number;
                workers: number;
            };
            gallery: {
                people: number;
                templates: number;
            };
            health: components["schemas"]["HealthInput"];
            memoryBytes: number;
            node: string;
            /** Format: date-time */
            startedAt: string;
            version: string;
        };
        Template: {
            /** Format: date-time */
            createdAt: string;
            embedderId: string;
            /** Format: uuid */
            id: string;
            isCurrent: boolean;
            packId: string;
            packVersion: number;
            /** Format: uuid */
            pictureId?: string;
            pose?: {
                pitchDeg: number;
                rollDeg: number;
                yawDeg: number;
            };
            quality: number;
            /** @enum {string} */
            source: "webcam" | "upload" | "import" | "api";
        };
        TemplateInput: {
            /** Format: date-time */
            createdAt: string;
            embedderId: string;
            /** Format: uuid */
            id: string;
            isCurrent: boolean;
            packId: string;
            packVersion: number;
            /** Format: uuid */
            pictureId?: string;
            pose?: {
                pitchDeg: number;
                rollDeg: number;
                yawDeg: number;
            };
            quality: number;
            /** @enum {string} */
            source: "webcam" | "upload" | "import" | "api";
        };
        TokenPair: {
            accessToken: string;
            /** Format: date-time */
            accessTokenExpiresAt: string;
            refreshToken: string;
            /** Format: date-time */
            refreshTokenExpiresAt: string;
            /** @constant */
            tokenType: "Bearer";
        };
        TokenPairInput: {
            accessToken: string;
            /** Format: date-time */
            accessTokenExpiresAt: string;
            refreshToken: string;
            /** Format: date-time */
            refreshTokenExpiresAt: string;
            /** @constant */
            tokenType: "Bearer";
        };
        Verification: {
            /** @enum {string} */
            decision: "match" | "ambiguous" | "unknown" | "rejected";
            evidence?: components["schemas"]["Evidence"];
            face?: components["schemas"]["FaceReport"];
            height?: number;
            /** Format: uuid */
            logId: string;
            probability?: number;
            /** @enum {string} */
            reason?: "file-empty" | "file-too-large" | "format-unsupported" | "picture-truncated" | "picture-damaged" | "picture-too-slow" | "picture-animated" | "picture-color-unsupported" | "picture-too-many-pixels" | "picture-too-small" | "no-face" | "several-faces" | "face-too-small" | "face-cut-off" | "face-turned-away" | "face-covered" | "eyes-closed" | "too-blurred" | "too-dark" | "too-bright" | "low-contrast" | "presentation-attack";
            score?: number;
            width?: number;
        };
        VerificationInput: {
            /** @enum {string} */
            decision: "match" | "ambiguous" | "unknown" | "rejected";
            evidence?: components["schemas"]["EvidenceInput"];
            face?: components["schemas"]["FaceReportInput"];
            height?: number;
            /** Format: uuid */
            logId: string;
            probability?: number;
            /** @enum {string} */
            reason?: "file-empty" | "file-too-large" | "format-unsupported" | "picture-truncated" | "picture-damaged" | "picture-too-slow" | "picture-animated" | "picture-color-unsupported" | "picture-too-many-pixels" | "picture-too-small" | "no-face" | "several-faces" | "face-too-small" | "face-cut-off" | "face-turned-away" | "face-covered" | "eyes-closed" | "too-blurred" | "too-dark" | "too-bright" | "low-contrast" | "presentation-attack";
            score?: number;
            width?: number;
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
    listAlerts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                open?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Alert"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    acknowledgeAlert: {
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
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alert"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiKey"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    expiresAt?: string;
                    name: string;
                    scopes: ("self:read" | "self:consent" | "self:enroll" | "self:attendance" | "organization:read" | "organization:write" | "organization:delete" | "members:read" | "members:write" | "people:read" | "people:write" | "people:import" | "people:export" | "people:erase" | "groups:read" | "groups:write" | "consent:read" | "consent:record" | "consent:publish" | "templates:read" | "templates:write" | "faces:verify" | "faces:identify" | "recognition-log:read" | "recognition-log:correct" | "badges:write" | "kiosks:read" | "kiosks:write" | "kiosk:run" | "cameras:read" | "cameras:write" | "courses:read" | "courses:write" | "attendance:read" | "attendance:write" | "attendance:approve" | "attendance:lock" | "sightings:write" | "analytics:read" | "reports:read" | "reports:write" | "notifications:read" | "notifications:write" | "webhooks:read" | "webhooks:write" | "models:read" | "models:write" | "api-keys:read" | "api-keys:write" | "encryption:rotate" | "audit:read" | "dashboard:read" | "jobs:read" | "jobs:cancel" | "alerts:read" | "system:read")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKey"];
                };
            };
        };
    };
    revokeApiKey: {
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
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateApiKey: {
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
                "application/json": {
                    /** @default 60 */
                    graceMinutes?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKey"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                action?: string;
                cursor?: string;
                from?: string;
                limit?: number;
                resource?: string;
                result?: "success" | "failure" | "denied";
                to?: string;
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    exportAudit: {
        parameters: {
            query?: {
                action?: string;
                from?: string;
                resource?: string;
                result?: "success" | "failure" | "denied";
                to?: string;
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    verifyAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        broken?: {
                            /** @enum {string} */
                            problem: "changed" | "removed" | "reordered";
                            sequence: number;
                        };
                        head?: string;
                        intact: boolean;
                        rows: number;
                    };
                };
            };
        };
    };
    listCameras: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Camera"][];
                    };
                };
            };
        };
    };
    createCamera: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address: string;
                    /** @default 5 */
                    againMinutes?: number;
                    /** @default 1 */
                    dwellSeconds?: number;
                    /** @default null */
                    groupId?: string | null;
                    /** @default [] */
                    hours?: components["schemas"]["CameraHoursInput"][];
                    /** @default true */
                    isOn?: boolean;
                    /** @default 10 */
                    maxFramesPerSecond?: number;
                    name: string;
                    /** @default null */
                    region?: components["schemas"]["CameraRegionInput"] | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Camera"];
                };
            };
        };
    };
    getCamera: {
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
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Camera"];
                };
            };
        };
    };
    deleteCamera: {
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
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateCamera: {
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
                "application/json": {
                    address?: string;
                    againMinutes?: number;
                    dwellSeconds?: number;
                    groupId?: string | null;
                    hours?: components["schemas"]["CameraHoursInput"][];
                    isOn?: boolean;
                    maxFramesPerSecond?: number;
                    name?: string;
                    region?: components["schemas"]["CameraRegionInput"] | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Camera"];
                };
            };
        };
    };
    previewCamera: {
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
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
        };
    };
    testCamera: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: string;
                    /** Format: uuid */
                    cameraId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        failure?: "no-ffmpeg" | "blocked" | "unreachable" | "refused" | "unauthorized" | "not-found" | "busy" | "not-a-video" | "stalled" | "interrupted" | "ended" | "no-group" | "not-recognizing";
                        picture?: string;
                        works: boolean;
                    };
                };
            };
        };
    };
    listConsentTexts: {
        parameters: {
            query?: {
                history?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ConsentText"][];
                    };
                };
            };
        };
    };
    publishConsentText: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    purpose: "recognition" | "attendance" | "sign-in" | "picture-storage";
                    texts: {
                        body: string;
                        /** @enum {string} */
                        language: "en" | "de" | "ar";
                        title: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ConsentText"][];
                    };
                };
            };
        };
    };
    getDashboard: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
        };
    };
    detectFaces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        faces: components["schemas"]["FaceReport"][];
                        height: number;
                        width: number;
                    };
                };
            };
        };
    };
    getEncryption: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EncryptionState"];
                };
            };
        };
    };
    rotateKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        jobId: string;
                    };
                };
            };
        };
    };
    listFaceSessions: {
        parameters: {
            query?: {
                cursor?: string;
                decision?: "live" | "not-live" | "unsure";
                from?: string;
                limit?: number;
                passed?: "true" | "false";
                personId?: string;
                purpose?: "enroll" | "verify" | "sign-in" | "attendance" | "step-up";
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FaceSessionAttempt"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    startFaceSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    personId?: string;
                    /** @enum {string} */
                    purpose: "enroll" | "verify" | "attendance";
                    /** @default [] */
                    without?: ("blink" | "turn-left" | "turn-right" | "nod" | "smile" | "come-closer")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaceSession"];
                };
            };
        };
    };
    getFaceSession: {
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
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        expiresAt: string;
                        message: components["schemas"]["FaceSessionProgress"] | components["schemas"]["FaceSessionResult"] | components["schemas"]["FaceSessionProblem"];
                    };
                };
            };
        };
    };
    sendFaceFrame: {
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
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaceSessionProgress"] | components["schemas"]["FaceSessionResult"] | components["schemas"]["FaceSessionProblem"];
                };
            };
        };
    };
    redeemFaceSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    nonce?: string;
                    /** @enum {string} */
                    purpose: "verify" | "attendance";
                    resultToken: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        endedAt: string;
                        nonce: string;
                        /** Format: uuid */
                        personId: string;
                        /** @enum {string} */
                        purpose: "enroll" | "verify" | "sign-in" | "attendance" | "step-up";
                        /** Format: uuid */
                        sessionId: string;
                    };
                };
            };
        };
    };
    listGroups: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Group"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    createGroup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
        };
    };
    deleteGroup: {
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
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateGroup: {
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
                "application/json": {
                    membershipIds?: string[];
                    name?: string;
                    personIds?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
        };
    };
    issueGroupBadges: {
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
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        groupName: string;
                        items: components["schemas"]["GroupBadge"][];
                    };
                };
            };
        };
    };
    identifyFaces: {
        parameters: {
            query?: {
                groupId?: string;
                limit?: number;
                maxFaces?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identification"];
                };
            };
        };
    };
    startImport: {
        parameters: {
            query: {
                consentEvidence?: string;
                fileName: string;
                rehearse?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/zip": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        jobId: string;
                    };
                };
            };
        };
    };
    listImportRows: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                verdict?: "created" | "updated" | "enrolled" | "unchanged" | "invalid" | "no-consent" | "no-face" | "several-faces" | "low-quality" | "presentation-attack" | "duplicate" | "unknown-person" | "unreadable" | "undone";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportRow"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    undoImport: {
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
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        jobId: string;
                    };
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Invitation"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    invite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    /** Format: uuid */
                    personId?: string;
                    /** @enum {string} */
                    role: "owner" | "admin" | "auditor" | "teacher" | "student";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        email: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: uuid */
                        id: string;
                        link: string;
                        /** Format: uuid */
                        personId?: string;
                        /** @enum {string} */
                        role: "owner" | "admin" | "auditor" | "teacher" | "student";
                    };
                };
            };
        };
    };
    withdrawInvitation: {
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
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        organizationId: string;
                    };
                };
            };
        };
    };
    readInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                        organizationName: string;
                        /** @enum {string} */
                        role: "owner" | "admin" | "auditor" | "teacher" | "student";
                    };
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: {
                cursor?: string;
                kind?: "import" | "import-undo" | "re-embed" | "key-rotation" | "demonstration";
                limit?: number;
                state?: "waiting" | "running" | "done" | "failed" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Job"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    getJob: {
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
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    cancelJob: {
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
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    resumeJob: {
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
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    getOwnKiosk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnKiosk"];
                };
            };
        };
    };
    leaveKiosk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    pin: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enrollKiosk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnKiosk"];
                };
            };
        };
    };
    reportKioskHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    camera: "working" | "starting" | "failed" | "off";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    presentAtKiosk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    /** @enum {string} */
                    way: "qr";
                } | {
                    number: string;
                    pin: string;
                    /** @enum {string} */
                    way: "pin";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KioskGreeting"];
                };
            };
        };
    };
    unlockKiosk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    pin: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listKiosks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Kiosk"][];
                    };
                };
            };
        };
    };
    createKiosk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    groupId?: string;
                    name: string;
                    pin: string;
                    place: string;
                    settings: components["schemas"]["KioskSettingsInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KioskWithCode"];
                };
            };
        };
    };
    deleteKiosk: {
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
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateKiosk: {
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
                "application/json": {
                    groupId?: string | null;
                    name?: string;
                    pin?: string;
                    place?: string;
                    settings?: components["schemas"]["KioskSettingsInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Kiosk"];
                };
            };
        };
    };
    renewKioskCode: {
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
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KioskWithCode"];
                };
            };
        };
    };
    revokeKiosk: {
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
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Kiosk"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Member"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    removeMember: {
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
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMember: {
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
                "application/json": {
                    personId?: string | null;
                    /** @enum {string} */
                    role?: "owner" | "admin" | "auditor" | "teacher" | "student";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
        };
    };
    listModels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        history: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            packId: string;
                        }[];
                        items: components["schemas"]["ModelPack"][];
                        reembedding?: {
                            /** Format: uuid */
                            jobId: string;
                            packId: string;
                        };
                    };
                };
            };
        };
    };
    activateModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                packId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    acceptOutdated?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        jobId: string;
                    };
                };
            };
        };
    };
    getOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
        };
    };
    deleteOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    confirmName: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    language?: "en" | "de" | "ar";
                    name?: string;
                    settings?: {
                        /** @enum {string} */
                        faceSignIn?: "off" | "second-factor" | "alone";
                        identificationFpir?: number;
                        keepPictures?: boolean;
                        minBonaFideScore?: number;
                        minEnrollmentQuality?: number;
                        recognitionLogDays?: number;
                        requireSecondFactor?: boolean;
                        sessionHours?: number;
                        sessionIdleMinutes?: number;
                        verificationFmr?: number;
                    };
                    timeZone?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
        };
    };
    getOperatingPoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatingPoint"];
                };
            };
        };
    };
    createOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    language: "en" | "de" | "ar";
                    name: string;
                    timeZone: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: {
                cursor?: string;
                enrollment?: "none" | "outdated" | "enrolled";
                groupId?: string;
                limit?: number;
                search?: string;
                sort?: "name" | "-name" | "createdAt" | "-createdAt";
                status?: "active" | "inactive";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Person"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    createPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    custom?: {
                        [key: string]: string | number | null;
                    };
                    /** Format: email */
                    email?: string;
                    externalId?: string;
                    groupIds?: string[];
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    getPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    updatePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    custom?: {
                        [key: string]: string | number | null;
                    };
                    email?: string | null;
                    externalId?: string | null;
                    groupIds?: string[];
                    /** Format: date-time */
                    ifUnchangedSince?: string;
                    name?: string;
                    /** @enum {string} */
                    status?: "active" | "inactive";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    getBadge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Badge"];
                };
            };
        };
    };
    issueBadgeCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Badge"];
                };
            };
        };
    };
    setBadgePin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    pin: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Badge"];
                };
            };
        };
    };
    deleteBadgePin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Badge"];
                };
            };
        };
    };
    listConsents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Consent"][];
                    };
                };
            };
        };
    };
    giveConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    evidence?: string;
                    /** @enum {string} */
                    language: "en" | "de" | "ar";
                    purposes: ("recognition" | "attendance" | "sign-in" | "picture-storage")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Consent"][];
                    };
                };
            };
        };
    };
    withdrawConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    purposes: ("recognition" | "attendance" | "sign-in" | "picture-storage")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deletedTemplates: number;
                        items: components["schemas"]["Consent"][];
                    };
                };
            };
        };
    };
    enrollPerson: {
        parameters: {
            query?: {
                mode?: "add" | "replace";
                source?: "webcam" | "upload" | "import" | "api";
            };
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "multipart/form-data": {
                    picture?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pictures: components["schemas"]["PictureVerdict"][];
                        templates: components["schemas"]["Template"][];
                    };
                };
            };
        };
    };
    enrollFaceSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default add
                     * @enum {string}
                     */
                    mode?: "add" | "replace";
                    resultToken: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pictures: components["schemas"]["PictureVerdict"][];
                        templates: components["schemas"]["Template"][];
                    };
                };
            };
        };
    };
    previewEnrollment: {
        parameters: {
            query?: {
                source?: "webcam" | "upload" | "import" | "api";
            };
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureVerdict"];
                };
            };
        };
    };
    erasePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        auditSequence: number;
                        /** Format: date-time */
                        erasedAt: string;
                        logEntries: number;
                        pictures: number;
                        templates: number;
                    };
                };
            };
        };
    };
    exportPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
        };
    };
    getPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
                pictureId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
        };
    };
    listTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Template"][];
                    };
                };
            };
        };
    };
    deleteTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deleted: number;
                    };
                };
            };
        };
    };
    deleteTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
                templateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
        };
    };
    listPersonFields: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PersonField"][];
                    };
                };
            };
        };
    };
    replacePersonFields: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["PersonFieldInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PersonField"][];
                    };
                };
            };
        };
    };
    listRecognitionLog: {
        parameters: {
            query?: {
                corrected?: "true" | "false";
                cursor?: string;
                decision?: "match" | "ambiguous" | "unknown" | "rejected";
                from?: string;
                kind?: "verification" | "identification";
                limit?: number;
                personId?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RecognitionLogEntry"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    correctRecognition: {
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
                "application/json": {
                    /** Format: uuid */
                    personId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecognitionLogEntry"];
                };
            };
        };
    };
    revertCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                correctionId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecognitionLogEntry"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    chooseOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    organizationId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    stepUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    factor: "password";
                    password: string;
                } | {
                    code: string;
                    /** @enum {string} */
                    factor: "code";
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stepUpByFace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    resultToken: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startFaceStepUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    without?: ("blink" | "turn-left" | "turn-right" | "nod" | "smile" | "come-closer")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaceSession"];
                };
            };
        };
    };
    getSetupState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupState"];
                };
            };
        };
    };
    completeSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        organizationId: string;
                    };
                };
            };
        };
    };
    getSignInMethods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInMethods"];
                };
            };
        };
    };
    getSignInState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        isSignedIn: boolean;
                    };
                };
            };
        };
    };
    signInByFace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    resultToken: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startFaceSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email?: string;
                    /** @default [] */
                    without?: ("blink" | "turn-left" | "turn-right" | "nod" | "smile" | "come-closer")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaceSession"];
                };
            };
        };
    };
    getSystem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemState"];
                };
            };
        };
    };
    issueTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code?: string;
                    /** Format: email */
                    email: string;
                    /** Format: uuid */
                    organizationId?: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPair"];
                };
            };
        };
    };
    refreshTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    refreshToken: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPair"];
                };
            };
        };
    };
    revokeTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    refreshToken: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
