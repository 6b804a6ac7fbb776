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
    "/api/v1/analytics/absence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many people are absent how often, by whole months
         * @description Needs the permission `analytics:read`.
         */
        get: operations["getAbsenceSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/absentees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People whose absence is chronic or may become so, by whole months, most absent first
         * @description Needs the permission `analytics:read`.
         */
        get: operations["listAbsentees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/absentees/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same list as a CSV file; who asked is on record
         * @description Needs the permission `analytics:read`.
         */
        get: operations["exportAbsentees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Courses, groups, terms or kinds beside one another, lowest attendance first; groups by whole months
         * @description Needs the permission `analytics:read`.
         */
        get: operations["compareAttendance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many people of each group can be recognized
         * @description Needs the permission `analytics:read`.
         */
        get: operations["getEnrollmentCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/heat-map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Attendance by weekday and hour
         * @description Needs the permission `analytics:read`.
         */
        get: operations["getAttendanceHeatMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/punctuality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How late people come, and how many leave early
         * @description Needs the permission `analytics:read`.
         */
        get: operations["getPunctuality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/recognition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What recognition and liveness decided, with how sure the shares are
         * @description Needs the permission `analytics:read`.
         */
        get: operations["getRecognitionOutcomes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sessions behind a figure, newest first; those of a weekday and an hour when named
         * @description Needs the permission `analytics:read`.
         */
        get: operations["listFigureSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Today's sessions, who is there, and what wants a look
         * @description Needs the permission `dashboard:read`.
         */
        get: operations["getToday"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Attendance rate and counts over time, and of the same time before
         * @description Needs the permission `analytics:read`.
         */
        get: operations["getAttendanceTrend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How people who came were noticed
         * @description Needs the permission `analytics:read`.
         */
        get: operations["getMarkingWays"];
        put?: never;
        post?: never;
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
    "/api/v1/attendance-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sessions with how many count as what, by time
         * @description Needs the permission `attendance:read`.
         */
        get: operations["listSessionAttendance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Marks from a CSV file with the columns external_id, course, day, time, status, arrived_at, left_at, reason
         * @description Needs the permission `attendance:write`.
         */
        post: operations["importMarks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance-locks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Locked days, newest first
         * @description Needs the permission `attendance:read`.
         */
        get: operations["listAttendanceLocks"];
        put?: never;
        /**
         * Lock days that are over: nothing changes their attendance any more
         * @description Needs the permission `attendance:lock`.
         */
        post: operations["createAttendanceLock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance-locks/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift a lock; what came in meanwhile counts then
         * @description Needs the permission `attendance:lock`.
         */
        post: operations["liftAttendanceLock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Corrections that wait for a decision, or had one; oldest first while they wait, newest first after
         * @description Needs the permission `attendance:read`.
         */
        get: operations["listAttendanceRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rules of the organization; a course may differ
         * @description Needs the permission `attendance:read`.
         */
        get: operations["getAttendanceRules"];
        /**
         * Change the rules; sessions that are settled keep theirs until rules are applied again
         * @description Needs the permission `organization:write`.
         */
        put: operations["setAttendanceRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attendance-rules/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Derive days again by today's rules and rosters, in the background; locked days stay
         * @description Needs the permission `attendance:lock`.
         */
        post: operations["applyAttendanceRules"];
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
    "/api/v1/class-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sessions of courses in order of time, canceled ones included
         * @description Needs the permission `courses:read`.
         */
        get: operations["listClassSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/class-sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One session
         * @description Needs the permission `courses:read`.
         */
        get: operations["getClassSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/class-sessions/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everybody who is to come to a session and what they count as, by name
         * @description Needs the permission `attendance:read`.
         */
        get: operations["getSessionAttendance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/class-sessions/{id}/attendance/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why somebody counts as what they count as, now or as it was known at an instant, and every mark
         * @description Needs the permission `attendance:read`, or `self:attendance` for oneself.
         */
        get: operations["explainAttendance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/class-sessions/{id}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what people count as; sent again with the same request id, nothing happens twice
         * @description Needs the permission `attendance:write`.
         */
        post: operations["markAttendance"];
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
    "/api/v1/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Courses by name; a teacher sees their own
         * @description Needs the permission `courses:read`.
         */
        get: operations["listCourses"];
        put?: never;
        /**
         * Add a course
         * @description Needs the permission `courses:write`.
         */
        post: operations["createCourse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One course
         * @description Needs the permission `courses:read`.
         */
        get: operations["getCourse"];
        put?: never;
        post?: never;
        /**
         * Delete a course for which nothing is on record
         * @description Needs the permission `courses:write`.
         */
        delete: operations["deleteCourse"];
        options?: never;
        head?: never;
        /**
         * Change a course, its groups, its teachers or its rules; archive it or bring it back
         * @description Needs the permission `courses:write`.
         */
        patch: operations["updateCourse"];
        trace?: never;
    };
    "/api/v1/courses/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People of a course by its sessions: the newest in a stretch of time, and who counted as what
         * @description Needs the permission `attendance:read`.
         */
        get: operations["getCourseAttendance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sessions of a course as an iCalendar file
         * @description Needs the permission `courses:read`.
         */
        get: operations["getCourseCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sessions ahead that want a teacher, a room or people at the same time as another course
         * @description Needs the permission `courses:read`.
         */
        get: operations["listTimetableConflicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a course like another one, perhaps for another term
         * @description Needs the permission `courses:write`.
         */
        post: operations["duplicateCourse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/extras": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a session that follows no pattern; one in the past, too
         * @description Needs the permission `courses:write`.
         */
        post: operations["addExtra"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/extras/{extraId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a session that follows no pattern
         * @description Needs the permission `courses:write`.
         */
        put: operations["updateExtra"];
        post?: never;
        /**
         * Remove a session that follows no pattern; canceled when something is on record for it
         * @description Needs the permission `courses:write`.
         */
        delete: operations["deleteExtra"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/patterns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a weekly time
         * @description Needs the permission `courses:write`.
         */
        post: operations["addPattern"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/patterns/{patternId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a weekly time; sessions that have begun stay as they were
         * @description Needs the permission `courses:write`.
         */
        put: operations["updatePattern"];
        post?: never;
        /**
         * Remove a weekly time; sessions that have begun stay
         * @description Needs the permission `courses:write`.
         */
        delete: operations["deletePattern"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/patterns/{patternId}/exceptions/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Cancel or move one day of a weekly time
         * @description Needs the permission `courses:write`.
         */
        put: operations["setException"];
        post?: never;
        /**
         * Let a day of a weekly time be as the others
         * @description Needs the permission `courses:write`.
         */
        delete: operations["deleteException"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who belongs to a course through its groups, and when
         * @description Needs the permission `courses:read`.
         */
        get: operations["listCoursePeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses/{id}/timetable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Weekly patterns, what differs from them, and holidays
         * @description Needs the permission `courses:read`.
         */
        get: operations["getTimetable"];
        put?: never;
        post?: never;
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
    "/api/v1/enrollment-deletions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete every template of several people
         * @description Needs the permission `templates:write`.
         */
        post: operations["deleteFaces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enrollment-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask people to enroll, once a day at most; those who have no template of the active pack and agreed
         * @description Needs the permission `templates:write`.
         */
        post: operations["askToEnroll"];
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
        /** Leave a session, for the holder of its token: nothing more comes of it */
        delete: operations["cancelFaceSession"];
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
    "/api/v1/group-membership-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put people into groups, with dates, from CSV: all of it, or nothing when a line is wrong
         * @description Needs the permission `groups:write`.
         */
        post: operations["importMemberships"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/group-photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to mark a class by pictures of it, or go on with what the caller has begun
         * @description Needs the permission `attendance:write`.
         */
        post: operations["startGroupPhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/group-photos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was found in the pictures so far
         * @description Needs the permission `attendance:write`.
         */
        get: operations["getGroupPhoto"];
        put?: never;
        post?: never;
        /**
         * Delete the pictures without marking anybody
         * @description Needs the permission `attendance:write`.
         */
        delete: operations["discardGroupPhoto"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/group-photos/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write down who was there and delete the pictures; sent again, nothing happens twice
         * @description Needs the permission `attendance:write`.
         */
        post: operations["confirmGroupPhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/group-photos/{id}/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look for the people of the class in more pictures; a picture that is there already is not added again
         * @description Needs the permission `faces:identify`.
         */
        post: operations["addGroupPictures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/group-photos/{id}/pictures/{pictureId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A picture that waits to be confirmed
         * @description Needs the permission `attendance:write`.
         */
        get: operations["getGroupPicture"];
        put?: never;
        post?: never;
        /**
         * Take a picture out again; it is deleted
         * @description Needs the permission `attendance:write`.
         */
        delete: operations["removeGroupPicture"];
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
    "/api/v1/groups/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who belongs to a group, and when
         * @description Needs the permission `groups:read`.
         */
        get: operations["listGroupPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}/people/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a person into a group, or change the days on which they belong to it
         * @description Needs the permission `groups:write`.
         */
        put: operations["setGroupPerson"];
        post?: never;
        /**
         * Take a person out of a group, as if they had never been in it; give a last day to keep the past
         * @description Needs the permission `groups:write`.
         */
        delete: operations["removeGroupPerson"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Holidays, in order of time
         * @description Needs the permission `courses:read`.
         */
        get: operations["listHolidays"];
        put?: never;
        /**
         * Add a holiday; sessions of weekly patterns on its days are canceled
         * @description Needs the permission `courses:write`.
         */
        post: operations["createHoliday"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holidays/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a holiday; sessions on days that no longer belong to it take place again
         * @description Needs the permission `courses:write`.
         */
        put: operations["updateHoliday"];
        post?: never;
        /**
         * Remove a holiday; its sessions take place again
         * @description Needs the permission `courses:write`.
         */
        delete: operations["deleteHoliday"];
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
    "/api/v1/jobs/{id}/priority": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Let a waiting job go before others, or after them
         * @description Needs the permission `jobs:cancel`.
         */
        put: operations["prioritizeJob"];
        post?: never;
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
    "/api/v1/kiosk/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Name the key that signs what this device notes without a connection; answers where the queue stands
         * @description Needs the permission `kiosk:run`.
         */
        put: operations["openKioskQueue"];
        /**
         * Send what was noted without a connection, in order; what was sent before is not counted again
         * @description Needs the permission `kiosk:run`.
         */
        post: operations["sendKioskQueue"];
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
    "/api/v1/kiosks/{id}/offline-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a kiosk noted without a connection, newest first
         * @description Needs the permission `kiosks:read`.
         */
        get: operations["listOfflineEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kiosks/{id}/offline-entries/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that conflicts were looked at, or that they want a look after all
         * @description Needs the permission `kiosks:write`.
         */
        post: operations["dismissOfflineEntries"];
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
    "/api/v1/leaves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Leaves of absence, newest first
         * @description Needs the permission `attendance:read`.
         */
        get: operations["listLeaves"];
        put?: never;
        /**
         * Enter a leave; it counts at once when you may approve it, and waits otherwise
         * @description Needs the permission `attendance:write`.
         */
        post: operations["createLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaves/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve or refuse a leave
         * @description Needs the permission `attendance:approve`.
         */
        post: operations["decideLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaves/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a leave; the days count as if it had not been
         * @description Needs the permission `attendance:write`.
         */
        post: operations["withdrawLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marks/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve or refuse a correction that waits
         * @description Needs the permission `attendance:write`.
         */
        post: operations["decideMark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marks/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a mark; what was known without it counts again
         * @description Needs the permission `attendance:write`.
         */
        post: operations["undoMark"];
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
    "/api/v1/message-stops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hear nothing more, by the link of a message */
        post: operations["stopMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The words of messages about one kind of event, by way and language
         * @description Needs the permission `notifications:read`.
         */
        get: operations["listMessageTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-templates/{kind}/{channel}/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say it in your own words
         * @description Needs the permission `notifications:write`.
         */
        put: operations["saveMessageTemplate"];
        post?: never;
        /**
         * Go back to the product's words
         * @description Needs the permission `notifications:write`.
         */
        delete: operations["resetMessageTemplate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-templates/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a message would say, filled with examples
         * @description Needs the permission `notifications:read`.
         */
        post: operations["previewMessageTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/api/v1/notification-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sent to whom and what became of it, newest first
         * @description Needs the permission `notifications:read`.
         */
        get: operations["listNotificationDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notification-deliveries/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a message that failed again
         * @description Needs the permission `notifications:write`.
         */
        post: operations["retryNotificationDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notification-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who hears of what in the organization
         * @description Needs the permission `notifications:read`.
         */
        get: operations["getNotificationSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change who hears of what, the quiet hours of contacts, or the provider of text messages
         * @description Needs the permission `notifications:write`.
         */
        patch: operations["updateNotificationSettings"];
        trace?: never;
    };
    "/api/v1/notification-settings/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send yourself a message by one of the ways
         * @description Needs the permission `notifications:write`.
         */
        post: operations["testNotification"];
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
    "/api/v1/people/{personId}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a person counted as, session by session, newest first
         * @description Needs the permission `attendance:read`, or `self:attendance` for oneself.
         */
        get: operations["listPersonAttendance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/attendance-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Attendance of a person by month and course
         * @description Needs the permission `analytics:read`, or `self:attendance` for oneself.
         */
        get: operations["getPersonFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/api/v1/people/{personId}/class-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sessions that a person comes to
         * @description Needs the permission `courses:read`, or `self:attendance` for oneself.
         */
        get: operations["listPersonSessions"];
        put?: never;
        post?: never;
        delete?: never;
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
    "/api/v1/people/{personId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who else hears of a person, such as their parents
         * @description Needs the permission `people:read`.
         */
        get: operations["listContacts"];
        put?: never;
        /**
         * Add a contact of a person
         * @description Needs the permission `people:write`.
         */
        post: operations["addContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a contact
         * @description Needs the permission `people:write`.
         */
        put: operations["updateContact"];
        post?: never;
        /**
         * Remove a contact
         * @description Needs the permission `people:write`.
         */
        delete: operations["deleteContact"];
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
    "/api/v1/report-schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reports that are made again and again, by name
         * @description Needs the permission `reports:read`.
         */
        get: operations["listReportSchedules"];
        put?: never;
        /**
         * Have a report made every day, week or month
         * @description Needs the permission `reports:write`.
         */
        post: operations["createReportSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-schedules/{id}": {
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
         * Stop making a report again and again; what was made stays
         * @description Needs the permission `reports:write`.
         */
        delete: operations["deleteReportSchedule"];
        options?: never;
        head?: never;
        /**
         * Pause a schedule or go on with it, rename it, change its times
         * @description Needs the permission `reports:write`.
         */
        patch: operations["changeReportSchedule"];
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reports that are kept, newest first
         * @description Needs the permission `reports:read`.
         */
        get: operations["listReports"];
        put?: never;
        /**
         * Have a report made in the background
         * @description Needs the permission `reports:write`.
         */
        post: operations["requestReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a report is
         * @description Needs the permission `reports:read`.
         */
        get: operations["getReport"];
        put?: never;
        post?: never;
        /**
         * Delete a report and its file
         * @description Needs the permission `reports:write`.
         */
        delete: operations["deleteReport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop making a report
         * @description Needs the permission `reports:write`.
         */
        post: operations["cancelReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a report
         * @description Needs the permission `reports:read`.
         */
        get: operations["downloadReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/repeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have the same report made anew, of what is known now
         * @description Needs the permission `reports:write`.
         */
        post: operations["repeatReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what a report would hold
         * @description Needs the permission `reports:write`.
         */
        post: operations["previewReport"];
        delete?: never;
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
    "/api/v1/session/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sessions one teaches or comes to as an iCalendar file
         * @description Needs the permission `self:attendance`.
         */
        get: operations["getOwnCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/notification-phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Name a phone number; a code is sent there */
        put: operations["setNotificationPhone"];
        post?: never;
        /** Forget the phone number */
        delete: operations["deleteNotificationPhone"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/notification-phone/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show by the code that the number is yours */
        post: operations["verifyNotificationPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/notification-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the signed-in account wants to hear, how and when */
        get: operations["getOwnNotificationSettings"];
        /** Change it */
        put: operations["updateOwnNotificationSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the signed-in account is told here, newest first */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/notifications/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many of them are unread; counting ends at 100 */
        get: operations["countNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark some of them as read, or all */
        post: operations["readNotifications"];
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
    "/api/v1/session/person/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What you counted as, session by session, newest first
         * @description Needs the permission `self:attendance`.
         */
        get: operations["listOwnAttendance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/person/attendance-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Corrections that you asked for, newest first
         * @description Needs the permission `self:attendance`.
         */
        get: operations["listOwnAttendanceRequests"];
        put?: never;
        /**
         * Ask that your attendance be corrected
         * @description Needs the permission `self:attendance`.
         */
        post: operations["requestCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/person/attendance-requests/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a correction that nobody has decided about
         * @description Needs the permission `self:attendance`.
         */
        post: operations["withdrawCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/person/attendance/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why you count for a session as what you count as
         * @description Needs the permission `self:attendance`.
         */
        get: operations["explainOwnAttendance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/person/check-in-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether you can check in by phone now, for what, and what is asked for
         * @description Needs the permission `self:attendance`.
         */
        get: operations["getCheckInTerms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/person/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check in, or out, by phone: the result of a live face session, and where you are
         * @description Needs the permission `self:attendance`.
         */
        post: operations["checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/person/leaves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your leaves, newest first
         * @description Needs the permission `self:attendance`.
         */
        get: operations["listOwnLeaves"];
        put?: never;
        /**
         * Ask for a leave of absence
         * @description Needs the permission `self:attendance`.
         */
        post: operations["requestLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/person/leaves/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a leave that you asked for and that has not begun
         * @description Needs the permission `self:attendance`.
         */
        post: operations["withdrawOwnLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/push-devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let this browser show messages while the product is closed */
        post: operations["addPushDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/push-devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Send a browser nothing more */
        delete: operations["removePushDevice"];
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
    "/api/v1/sightings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was seen where, by what and how surely, newest first; of people the caller sees
         * @description Needs the permission `recognition-log:read`.
         */
        get: operations["listSightings"];
        put?: never;
        /**
         * Tell of people who were noticed, also late; the same origin id is written once
         * @description Needs the permission `sightings:write`.
         */
        post: operations["recordSightings"];
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
    "/api/v1/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Terms, the newest first
         * @description Needs the permission `courses:read`.
         */
        get: operations["listTerms"];
        put?: never;
        /**
         * Add a term, or one again that was removed, with its courses
         * @description Needs the permission `courses:write`.
         */
        post: operations["createTerm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Rename a term or change its days; timetables stay as they are
         * @description Needs the permission `courses:write`.
         */
        put: operations["updateTerm"];
        post?: never;
        /**
         * Remove a term; its courses stay, and which they are is told
         * @description Needs the permission `courses:write`.
         */
        delete: operations["deleteTerm"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timetable-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make courses and their weekly times from CSV: all of it, or nothing when a line is wrong
         * @description Needs the permission `courses:write`.
         */
        post: operations["importTimetable"];
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
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Addresses that are told of events
         * @description Needs the permission `webhooks:read`.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Tell an address of events; its secret is shown this once
         * @description Needs the permission `webhooks:write`.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of them
         * @description Needs the permission `webhooks:read`.
         */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook and its log
         * @description Needs the permission `webhooks:write`.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /**
         * Change a webhook, pause it, or take it up again
         * @description Needs the permission `webhooks:write`.
         */
        patch: operations["updateWebhook"];
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sent, newest first
         * @description Needs the permission `webhooks:read`.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A message with every try
         * @description Needs the permission `webhooks:read`.
         */
        get: operations["getWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message again, under the same id
         * @description Needs the permission `webhooks:write`.
         */
        post: operations["replayWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message of kind `ping` now and say what came back
         * @description Needs the permission `webhooks:write`.
         */
        post: operations["pingWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try everything again that was given up
         * @description Needs the permission `webhooks:write`.
         */
        post: operations["replayWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Another secret; messages are signed with both for a day
         * @description Needs the permission `webhooks:write`.
         */
        post: operations["rotateWebhookSecret"];
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
        AbsenceSummary: {
            atRisk: number;
            atRiskFrom: number;
            bands: {
                from: number;
                people: number;
                to: number;
            }[];
            chronic: number;
            chronicFrom: number;
            people: number;
            period: {
                /** Format: date */
                from: string;
                timeZone: string;
                /** Format: date */
                to: string;
            };
            tooFewSessions: number;
        };
        AbsenceSummaryInput: {
            atRisk: number;
            atRiskFrom: number;
            bands: {
                from: number;
                people: number;
                to: number;
            }[];
            chronic: number;
            chronicFrom: number;
            people: number;
            period: {
                /** Format: date */
                from: string;
                timeZone: string;
                /** Format: date */
                to: string;
            };
            tooFewSessions: number;
        };
        Absentee: {
            absenceRate: number;
            absent: number;
            isChronic: boolean;
            /** Format: date-time */
            lastSeenAt?: string;
            late: number;
            person: {
                externalId?: string;
                /** Format: uuid */
                id: string;
                name: string;
            };
            sessions: number;
            trend: {
                before?: number;
                lately?: number;
            };
        };
        AbsenteeInput: {
            absenceRate: number;
            absent: number;
            isChronic: boolean;
            /** Format: date-time */
            lastSeenAt?: string;
            late: number;
            person: {
                externalId?: string;
                /** Format: uuid */
                id: string;
                name: string;
            };
            sessions: number;
            trend: {
                before?: number;
                lately?: number;
            };
        };
        Alert: {
            /** Format: date-time */
            acknowledgedAt?: string;
            /** Format: date-time */
            at: string;
            count: number;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "repeated-failure" | "locked-out" | "token-reuse" | "audit-broken" | "new-device" | "webhook-disabled" | "kiosk-pins";
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
            kind: "repeated-failure" | "locked-out" | "token-reuse" | "audit-broken" | "new-device" | "webhook-disabled" | "kiosk-pins";
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
        AttendanceCounts: {
            absent: number;
            excused: number;
            expected: number;
            late: number;
            "left-early": number;
            partial: number;
            present: number;
            unconfirmed: number;
        };
        AttendanceCountsInput: {
            absent: number;
            excused: number;
            expected: number;
            late: number;
            "left-early": number;
            partial: number;
            present: number;
            unconfirmed: number;
        };
        AttendanceEntry: {
            /** Format: date-time */
            arrivedAt?: string;
            breakMinutes?: number;
            hasWaitingMark: boolean;
            lateMinutes: number;
            /** Format: date-time */
            leftAt?: string;
            overtimeMinutes?: number;
            person: {
                externalId?: string;
                /** Format: uuid */
                id: string;
                name: string;
            };
            presentMinutes: number;
            requiredMinutes: number;
            /** @enum {string} */
            status: "present" | "late" | "left-early" | "partial" | "absent" | "excused" | "expected" | "unconfirmed";
            /** @enum {string} */
            way?: "kiosk-face" | "kiosk-pin" | "kiosk-qr" | "camera" | "live" | "group-photo" | "phone" | "api" | "import" | "mark";
            workedMinutes?: number;
        };
        AttendanceEntryInput: {
            /** Format: date-time */
            arrivedAt?: string;
            breakMinutes?: number;
            hasWaitingMark: boolean;
            lateMinutes: number;
            /** Format: date-time */
            leftAt?: string;
            overtimeMinutes?: number;
            person: {
                externalId?: string;
                /** Format: uuid */
                id: string;
                name: string;
            };
            presentMinutes: number;
            requiredMinutes: number;
            /** @enum {string} */
            status: "present" | "late" | "left-early" | "partial" | "absent" | "excused" | "expected" | "unconfirmed";
            /** @enum {string} */
            way?: "kiosk-face" | "kiosk-pin" | "kiosk-qr" | "camera" | "live" | "group-photo" | "phone" | "api" | "import" | "mark";
            workedMinutes?: number;
        };
        AttendanceExplanation: {
            /** Format: date-time */
            asOf: string;
            entry: components["schemas"]["AttendanceEntry"];
            lines: components["schemas"]["ExplanationLine"][];
            marks: components["schemas"]["AttendanceMark"][];
            rules: components["schemas"]["AttendanceRules"];
            session: components["schemas"]["AttendanceSession"];
        };
        AttendanceExplanationInput: {
            /** Format: date-time */
            asOf: string;
            entry: components["schemas"]["AttendanceEntryInput"];
            lines: components["schemas"]["ExplanationLineInput"][];
            marks: components["schemas"]["AttendanceMarkInput"][];
            rules: components["schemas"]["AttendanceRulesInput"];
            session: components["schemas"]["AttendanceSessionInput"];
        };
        AttendanceFigures: {
            attendanceRate?: number;
            counts: components["schemas"]["AttendanceCounts"];
            lateRate?: number;
            sessions?: number;
        };
        AttendanceFiguresInput: {
            attendanceRate?: number;
            counts: components["schemas"]["AttendanceCountsInput"];
            lateRate?: number;
            sessions?: number;
        };
        AttendanceHeatMap: {
            cells: {
                attendanceRate?: number;
                counts: components["schemas"]["AttendanceCounts"];
                hour: number;
                lateRate?: number;
                sessions?: number;
                weekday: number;
            }[];
            period: {
                /** Format: date */
                from: string;
                timeZone: string;
                /** Format: date */
                to: string;
            };
        };
        AttendanceHeatMapInput: {
            cells: {
                attendanceRate?: number;
                counts: components["schemas"]["AttendanceCountsInput"];
                hour: number;
                lateRate?: number;
                sessions?: number;
                weekday: number;
            }[];
            period: {
                /** Format: date */
                from: string;
                timeZone: string;
                /** Format: date */
                to: string;
            };
        };
        AttendanceLock: {
            course?: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** Format: date-time */
            createdAt: string;
            /** Format: date */
            from: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            liftedAt?: string;
            liftedBy?: string;
            lockedBy: string;
            reason?: string;
            /** Format: date */
            to: string;
        };
        AttendanceLockInput: {
            course?: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** Format: date-time */
            createdAt: string;
            /** Format: date */
            from: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            liftedAt?: string;
            liftedBy?: string;
            lockedBy: string;
            reason?: string;
            /** Format: date */
            to: string;
        };
        AttendanceMark: {
            /** @enum {string} */
            approval: "not-needed" | "waiting" | "approved" | "refused";
            /** Format: date-time */
            arrivedAt?: string;
            /** Format: date-time */
            at: string;
            byName: string;
            /** Format: date-time */
            decidedAt?: string;
            decidedBy?: string;
            decisionNote?: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            leftAt?: string;
            reason?: string;
            /** @enum {string} */
            status: "present" | "late" | "left-early" | "partial" | "absent" | "excused";
            /** Format: date-time */
            undoneAt?: string;
            undoneBy?: string;
            /** @enum {string} */
            way: "manual" | "request" | "group-photo" | "import" | "api";
        };
        AttendanceMarkInput: {
            /** @enum {string} */
            approval: "not-needed" | "waiting" | "approved" | "refused";
            /** Format: date-time */
            arrivedAt?: string;
            /** Format: date-time */
            at: string;
            byName: string;
            /** Format: date-time */
            decidedAt?: string;
            decidedBy?: string;
            decisionNote?: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            leftAt?: string;
            reason?: string;
            /** @enum {string} */
            status: "present" | "late" | "left-early" | "partial" | "absent" | "excused";
            /** Format: date-time */
            undoneAt?: string;
            undoneBy?: string;
            /** @enum {string} */
            way: "manual" | "request" | "group-photo" | "import" | "api";
        };
        AttendanceRequest: {
            /** @enum {string} */
            current: "present" | "late" | "left-early" | "partial" | "absent" | "excused" | "expected" | "unconfirmed";
            mark: components["schemas"]["AttendanceMark"];
            person: {
                externalId?: string;
                /** Format: uuid */
                id: string;
                name: string;
            };
            session: components["schemas"]["AttendanceSession"];
        };
        AttendanceRequestInput: {
            /** @enum {string} */
            current: "present" | "late" | "left-early" | "partial" | "absent" | "excused" | "expected" | "unconfirmed";
            mark: components["schemas"]["AttendanceMarkInput"];
            person: {
                externalId?: string;
                /** Format: uuid */
                id: string;
                name: string;
            };
            session: components["schemas"]["AttendanceSessionInput"];
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
        AttendanceSession: {
            /** @enum {string} */
            canceledBy?: "exception" | "holiday" | "timetable";
            canceledReason?: string;
            /** Format: date-time */
            closesAt: string;
            /** Format: uuid */
            courseId: string;
            courseName: string;
            /** Format: date */
            day: string;
            /** Format: date-time */
            endsAt: string;
            /** Format: uuid */
            id: string;
            isLocked: boolean;
            /** @enum {string} */
            kind: "class" | "shift";
            /** Format: date-time */
            opensAt: string;
            room?: string;
            /** Format: date-time */
            settledAt?: string;
            /** Format: date-time */
            startsAt: string;
            timeZone: string;
        };
        AttendanceSessionInput: {
            /** @enum {string} */
            canceledBy?: "exception" | "holiday" | "timetable";
            canceledReason?: string;
            /** Format: date-time */
            closesAt: string;
            /** Format: uuid */
            courseId: string;
            courseName: string;
            /** Format: date */
            day: string;
            /** Format: date-time */
            endsAt: string;
            /** Format: uuid */
            id: string;
            isLocked: boolean;
            /** @enum {string} */
            kind: "class" | "shift";
            /** Format: date-time */
            opensAt: string;
            room?: string;
            /** Format: date-time */
            settledAt?: string;
            /** Format: date-time */
            startsAt: string;
            timeZone: string;
        };
        AttendanceSighting: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            direction?: "in" | "out";
            /** Format: uuid */
            id: string;
            place?: string;
            probability?: number;
            /** @enum {string} */
            source: "kiosk-face" | "kiosk-pin" | "kiosk-qr" | "camera" | "live" | "group-photo" | "phone" | "api" | "import";
        };
        AttendanceSightingInput: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            direction?: "in" | "out";
            /** Format: uuid */
            id: string;
            place?: string;
            probability?: number;
            /** @enum {string} */
            source: "kiosk-face" | "kiosk-pin" | "kiosk-qr" | "camera" | "live" | "group-photo" | "phone" | "api" | "import";
        };
        AttendanceTrend: {
            before: components["schemas"]["AttendanceFigures"];
            period: {
                /** Format: date */
                from: string;
                timeZone: string;
                /** Format: date */
                to: string;
            };
            points: {
                attendanceRate?: number;
                counts: components["schemas"]["AttendanceCounts"];
                /** Format: date */
                from: string;
                lateRate?: number;
                sessions?: number;
                /** Format: date */
                to: string;
            }[];
            /** @enum {string} */
            step: "day" | "week" | "month";
            total: components["schemas"]["AttendanceFigures"];
        };
        AttendanceTrendInput: {
            before: components["schemas"]["AttendanceFiguresInput"];
            period: {
                /** Format: date */
                from: string;
                timeZone: string;
                /** Format: date */
                to: string;
            };
            points: {
                attendanceRate?: number;
                counts: components["schemas"]["AttendanceCountsInput"];
                /** Format: date */
                from: string;
                lateRate?: number;
                sessions?: number;
                /** Format: date */
                to: string;
            }[];
            /** @enum {string} */
            step: "day" | "week" | "month";
            total: components["schemas"]["AttendanceFiguresInput"];
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
            failure?: "no-ffmpeg" | "blocked" | "unreachable" | "refused" | "unauthorized" | "certificate" | "not-found" | "busy" | "not-a-video" | "stalled" | "interrupted" | "ended" | "no-group" | "not-recognizing";
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
            failure?: "no-ffmpeg" | "blocked" | "unreachable" | "refused" | "unauthorized" | "certificate" | "not-found" | "busy" | "not-a-video" | "stalled" | "interrupted" | "ended" | "no-group" | "not-recognizing";
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
        ClassSession: {
            canceled?: {
                /** @enum {string} */
                by: "exception" | "holiday" | "timetable";
                reason?: string;
            };
            course: {
                code?: string;
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "class" | "shift";
                name: string;
            };
            /** Format: date */
            day: string;
            /** Format: date-time */
            endsAt: string;
            /** Format: uuid */
            extraId?: string;
            /** Format: uuid */
            id: string;
            pattern?: {
                /** Format: date */
                day: string;
                /** Format: uuid */
                id: string;
            };
            room?: string;
            /** Format: date-time */
            settledAt?: string;
            /** Format: date-time */
            startsAt: string;
            teachers: {
                /** Format: uuid */
                membershipId: string;
                name: string;
            }[];
            timeZone: string;
        };
        ClassSessionInput: {
            canceled?: {
                /** @enum {string} */
                by: "exception" | "holiday" | "timetable";
                reason?: string;
            };
            course: {
                code?: string;
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "class" | "shift";
                name: string;
            };
            /** Format: date */
            day: string;
            /** Format: date-time */
            endsAt: string;
            /** Format: uuid */
            extraId?: string;
            /** Format: uuid */
            id: string;
            pattern?: {
                /** Format: date */
                day: string;
                /** Format: uuid */
                id: string;
            };
            room?: string;
            /** Format: date-time */
            settledAt?: string;
            /** Format: date-time */
            startsAt: string;
            teachers: {
                /** Format: uuid */
                membershipId: string;
                name: string;
            }[];
            timeZone: string;
        };
        ComparedItem: {
            attendanceRate?: number;
            counts: components["schemas"]["AttendanceCounts"];
            key: string;
            lateRate?: number;
            name?: string;
            sessions?: number;
        };
        ComparedItemInput: {
            attendanceRate?: number;
            counts: components["schemas"]["AttendanceCountsInput"];
            key: string;
            lateRate?: number;
            name?: string;
            sessions?: number;
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
            language: "en" | "de" | "fr" | "es" | "ar";
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
            language: "en" | "de" | "fr" | "es" | "ar";
            /** Format: date-time */
            publishedAt: string;
            /** @enum {string} */
            purpose: "recognition" | "attendance" | "sign-in" | "picture-storage";
            title: string;
            version: number;
        };
        Contact: {
            email?: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            language: "en" | "de" | "fr" | "es" | "ar";
            name: string;
            phone?: string;
            relation: string;
            /** Format: date-time */
            stoppedAt?: string;
        };
        ContactInput: {
            email?: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            language: "en" | "de" | "fr" | "es" | "ar";
            name: string;
            phone?: string;
            relation: string;
            /** Format: date-time */
            stoppedAt?: string;
        };
        Course: {
            /** Format: date-time */
            archivedAt?: string;
            code?: string;
            /** Format: date-time */
            createdAt: string;
            groups: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "class" | "shift";
            name: string;
            next?: {
                /** Format: date-time */
                endsAt: string;
                room?: string;
                /** Format: uuid */
                sessionId: string;
                /** Format: date-time */
                startsAt: string;
            };
            people: number;
            room?: string;
            teachers: {
                /** Format: uuid */
                membershipId: string;
                name: string;
            }[];
            term?: {
                /** Format: date */
                from: string;
                /** Format: uuid */
                id: string;
                name: string;
                /** Format: date */
                to: string;
            };
            timeZone?: string;
        };
        CourseAttendanceRow: {
            person: {
                externalId?: string;
                /** Format: uuid */
                id: string;
                name: string;
            };
            statuses: {
                [key: string]: "present" | "late" | "left-early" | "partial" | "absent" | "excused" | "expected" | "unconfirmed";
            };
        };
        CourseAttendanceRowInput: {
            person: {
                externalId?: string;
                /** Format: uuid */
                id: string;
                name: string;
            };
            statuses: {
                [key: string]: "present" | "late" | "left-early" | "partial" | "absent" | "excused" | "expected" | "unconfirmed";
            };
        };
        CourseDetails: {
            /** Format: date-time */
            archivedAt?: string;
            code?: string;
            /** Format: date-time */
            createdAt: string;
            groups: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            hasRecords: boolean;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "class" | "shift";
            name: string;
            next?: {
                /** Format: date-time */
                endsAt: string;
                room?: string;
                /** Format: uuid */
                sessionId: string;
                /** Format: date-time */
                startsAt: string;
            };
            people: number;
            /** Format: date */
            plannedTo?: string;
            room?: string;
            rules: {
                checkIn?: {
                    isAllowed: boolean;
                    networks: (string)[];
                    places: {
                        latitude: number;
                        longitude: number;
                        name: string;
                        radiusMeters: number;
                    }[];
                };
                chronicFrom?: number;
                closesAfter?: number;
                correctionsNeedApproval?: boolean;
                earlyBefore?: number;
                lateAfter?: number;
                /** @enum {string} */
                leaving?: "checked-out" | "if-checked-out" | "last-seen";
                minimumPresence?: number;
                minProbability?: number;
                missedAfter?: number;
                opensBefore?: number;
                /** @enum {string} */
                places?: "anywhere" | "room";
                work?: {
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
            teachers: {
                /** Format: uuid */
                membershipId: string;
                name: string;
            }[];
            term?: {
                /** Format: date */
                from: string;
                /** Format: uuid */
                id: string;
                name: string;
                /** Format: date */
                to: string;
            };
            timeZone?: string;
            zone: string;
        };
        CourseDetailsInput: {
            /** Format: date-time */
            archivedAt?: string;
            code?: string;
            /** Format: date-time */
            createdAt: string;
            groups: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            hasRecords: boolean;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "class" | "shift";
            name: string;
            next?: {
                /** Format: date-time */
                endsAt: string;
                room?: string;
                /** Format: uuid */
                sessionId: string;
                /** Format: date-time */
                startsAt: string;
            };
            people: number;
            /** Format: date */
            plannedTo?: string;
            room?: string;
            rules: {
                checkIn?: {
                    isAllowed: boolean;
                    networks: (string)[];
                    places: {
                        latitude: number;
                        longitude: number;
                        name: string;
                        radiusMeters: number;
                    }[];
                };
                chronicFrom?: number;
                closesAfter?: number;
                correctionsNeedApproval?: boolean;
                earlyBefore?: number;
                lateAfter?: number;
                /** @enum {string} */
                leaving?: "checked-out" | "if-checked-out" | "last-seen";
                minimumPresence?: number;
                minProbability?: number;
                missedAfter?: number;
                opensBefore?: number;
                /** @enum {string} */
                places?: "anywhere" | "room";
                work?: {
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
            teachers: {
                /** Format: uuid */
                membershipId: string;
                name: string;
            }[];
            term?: {
                /** Format: date */
                from: string;
                /** Format: uuid */
                id: string;
                name: string;
                /** Format: date */
                to: string;
            };
            timeZone?: string;
            zone: string;
        };
        CourseException: {
            /** Format: date */
            day: string;
            /** @constant */
            kind: "canceled";
            /** Format: uuid */
            patternId: string;
            reason?: string;
        } | {
            /** Format: date */
            day: string;
            endsAt: string;
            /** @constant */
            kind: "moved";
            /** Format: uuid */
            patternId: string;
            room?: string;
            startsAt: string;
            /** Format: date */
            toDay: string;
        };
        CourseExceptionInput: {
            /** Format: date */
            day: string;
            /** @constant */
            kind: "canceled";
            /** Format: uuid */
            patternId: string;
            reason?: string;
        } | {
            /** Format: date */
            day: string;
            endsAt: string;
            /** @constant */
            kind: "moved";
            /** Format: uuid */
            patternId: string;
            room?: string;
            startsAt: string;
            /** Format: date */
            toDay: string;
        };
        CourseExtra: {
            /** Format: date */
            day: string;
            endsAt: string;
            /** Format: uuid */
            id: string;
            room?: string;
            startsAt: string;
        };
        CourseExtraInput: {
            /** Format: date */
            day: string;
            endsAt: string;
            /** Format: uuid */
            id: string;
            room?: string;
            startsAt: string;
        };
        CourseInput: {
            /** Format: date-time */
            archivedAt?: string;
            code?: string;
            /** Format: date-time */
            createdAt: string;
            groups: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "class" | "shift";
            name: string;
            next?: {
                /** Format: date-time */
                endsAt: string;
                room?: string;
                /** Format: uuid */
                sessionId: string;
                /** Format: date-time */
                startsAt: string;
            };
            people: number;
            room?: string;
            teachers: {
                /** Format: uuid */
                membershipId: string;
                name: string;
            }[];
            term?: {
                /** Format: date */
                from: string;
                /** Format: uuid */
                id: string;
                name: string;
                /** Format: date */
                to: string;
            };
            timeZone?: string;
        };
        CoursePattern: {
            endsAt: string;
            /** @default 1 */
            everyWeeks: number;
            /** Format: date */
            from: string;
            /** Format: uuid */
            id: string;
            room?: string;
            startsAt: string;
            /** Format: date */
            to: string;
            weekdays: number[];
        };
        CoursePatternInput: {
            endsAt: string;
            /** @default 1 */
            everyWeeks?: number;
            /** Format: date */
            from: string;
            /** Format: uuid */
            id: string;
            room?: string;
            startsAt: string;
            /** Format: date */
            to: string;
            weekdays: number[];
        };
        CoursePerson: {
            comes: boolean;
            externalId?: string;
            memberships: {
                /** Format: date */
                from?: string;
                group: string;
                /** Format: uuid */
                groupId: string;
                /** Format: date */
                to?: string;
            }[];
            name: string;
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            status: "active" | "inactive";
        };
        CoursePersonInput: {
            comes: boolean;
            externalId?: string;
            memberships: {
                /** Format: date */
                from?: string;
                group: string;
                /** Format: uuid */
                groupId: string;
                /** Format: date */
                to?: string;
            }[];
            name: string;
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            status: "active" | "inactive";
        };
        CourseTimetable: {
            exceptions: components["schemas"]["CourseException"][];
            extras: components["schemas"]["CourseExtra"][];
            holidays: components["schemas"]["Holiday"][];
            patterns: components["schemas"]["CoursePattern"][];
            zone: string;
        };
        CourseTimetableInput: {
            exceptions: components["schemas"]["CourseExceptionInput"][];
            extras: components["schemas"]["CourseExtraInput"][];
            holidays: components["schemas"]["HolidayInput"][];
            patterns: components["schemas"]["CoursePatternInput"][];
            zone: string;
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
        EnrollmentCoverage: {
            groups: {
                consented: number;
                enrolled: number;
                /** Format: uuid */
                id: string;
                name: string;
                outdated: number;
                people: number;
            }[];
            total: {
                consented: number;
                enrolled: number;
                outdated: number;
                people: number;
            };
        };
        EnrollmentCoverageInput: {
            groups: {
                consented: number;
                enrolled: number;
                /** Format: uuid */
                id: string;
                name: string;
                outdated: number;
                people: number;
            }[];
            total: {
                consented: number;
                enrolled: number;
                outdated: number;
                people: number;
            };
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
        ExplanationLine: {
            /** @constant */
            code: "marked";
            mark: components["schemas"]["AttendanceMark"];
        } | {
            /** @constant */
            code: "mark-waiting";
            mark: components["schemas"]["AttendanceMark"];
        } | {
            /** @constant */
            code: "mark-refused";
            mark: components["schemas"]["AttendanceMark"];
        } | {
            /** @constant */
            code: "mark-undone";
            mark: components["schemas"]["AttendanceMark"];
        } | {
            /** @constant */
            code: "instead-of";
            /** @enum {string} */
            status: "present" | "late" | "left-early" | "partial" | "absent" | "excused" | "expected" | "unconfirmed";
        } | {
            /** @constant */
            code: "on-leave";
            /** Format: date-time */
            from: string;
            kind: string;
            /** Format: date-time */
            to: string;
        } | {
            /** @constant */
            code: "came";
            sighting: components["schemas"]["AttendanceSighting"];
        } | {
            /** @constant */
            code: "on-time";
            limit: number;
            minutes: number;
        } | {
            /** @constant */
            code: "late";
            limit: number;
            minutes: number;
        } | {
            /** @constant */
            code: "missed";
            limit: number;
            minutes: number;
        } | {
            /** @constant */
            code: "left";
            sighting: components["schemas"]["AttendanceSighting"];
        } | {
            /** @constant */
            code: "left-early";
            limit: number;
            minutes: number;
        } | {
            /** @constant */
            code: "stayed";
        } | {
            /** @constant */
            code: "no-check-out";
        } | {
            /** @constant */
            code: "too-short";
            minutes: number;
            neededMinutes: number;
        } | {
            /** @constant */
            code: "not-yet";
            /** Format: date-time */
            until: string;
        } | {
            /** @constant */
            code: "not-seen";
        } | {
            /** @constant */
            code: "left-unseen";
            sighting: components["schemas"]["AttendanceSighting"];
        } | {
            /** @constant */
            code: "doubtful";
            limit: number;
            sighting: components["schemas"]["AttendanceSighting"];
        } | {
            /** @constant */
            code: "elsewhere";
            room: string;
            sighting: components["schemas"]["AttendanceSighting"];
        } | {
            /** Format: date-time */
            at: string;
            /** @constant */
            code: "failed-attempt";
            place?: string;
        } | {
            /** @constant */
            code: "outage";
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to?: string;
        } | {
            came: components["schemas"]["AttendanceSighting"];
            /** @constant */
            code: "stay";
            isForgotten?: boolean;
            went?: components["schemas"]["AttendanceSighting"];
        } | {
            /** @constant */
            code: "worked";
            minutes: number;
            plannedMinutes: number;
        } | {
            /** @constant */
            code: "break";
            deductedMinutes: number;
            minutes: number;
        } | {
            /** @constant */
            code: "overtime";
            minutes: number;
        } | {
            /** Format: date-time */
            at: string;
            /** @constant */
            code: "locked";
            reason?: string;
        } | {
            /** @enum {string} */
            by: "exception" | "holiday" | "timetable";
            /** @constant */
            code: "canceled";
            reason?: string;
        };
        ExplanationLineInput: {
            /** @constant */
            code: "marked";
            mark: components["schemas"]["AttendanceMarkInput"];
        } | {
            /** @constant */
            code: "mark-waiting";
            mark: components["schemas"]["AttendanceMarkInput"];
        } | {
            /** @constant */
            code: "mark-refused";
            mark: components["schemas"]["AttendanceMarkInput"];
        } | {
            /** @constant */
            code: "mark-undone";
            mark: components["schemas"]["AttendanceMarkInput"];
        } | {
            /** @constant */
            code: "instead-of";
            /** @enum {string} */
            status: "present" | "late" | "left-early" | "partial" | "absent" | "excused" | "expected" | "unconfirmed";
        } | {
            /** @constant */
            code: "on-leave";
            /** Format: date-time */
            from: string;
            kind: string;
            /** Format: date-time */
            to: string;
        } | {
            /** @constant */
            code: "came";
            sighting: components["schemas"]["AttendanceSightingInput"];
        } | {
            /** @constant */
            code: "on-time";
            limit: number;
            minutes: number;
        } | {
            /** @constant */
            code: "late";
            limit: number;
            minutes: number;
        } | {
            /** @constant */
            code: "missed";
            limit: number;
            minutes: number;
        } | {
            /** @constant */
            code: "left";
            sighting: components["schemas"]["AttendanceSightingInput"];
        } | {
            /** @constant */
            code: "left-early";
            limit: number;
            minutes: number;
        } | {
            /** @constant */
            code: "stayed";
        } | {
            /** @constant */
            code: "no-check-out";
        } | {
            /** @constant */
            code: "too-short";
            minutes: number;
            neededMinutes: number;
        } | {
            /** @constant */
            code: "not-yet";
            /** Format: date-time */
            until: string;
        } | {
            /** @constant */
            code: "not-seen";
        } | {
            /** @constant */
            code: "left-unseen";
            sighting: components["schemas"]["AttendanceSightingInput"];
        } | {
            /** @constant */
            code: "doubtful";
            limit: number;
            sighting: components["schemas"]["AttendanceSightingInput"];
        } | {
            /** @constant */
            code: "elsewhere";
            room: string;
            sighting: components["schemas"]["AttendanceSightingInput"];
        } | {
            /** Format: date-time */
            at: string;
            /** @constant */
            code: "failed-attempt";
            place?: string;
        } | {
            /** @constant */
            code: "outage";
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to?: string;
        } | {
            came: components["schemas"]["AttendanceSightingInput"];
            /** @constant */
            code: "stay";
            isForgotten?: boolean;
            went?: components["schemas"]["AttendanceSightingInput"];
        } | {
            /** @constant */
            code: "worked";
            minutes: number;
            plannedMinutes: number;
        } | {
            /** @constant */
            code: "break";
            deductedMinutes: number;
            minutes: number;
        } | {
            /** @constant */
            code: "overtime";
            minutes: number;
        } | {
            /** Format: date-time */
            at: string;
            /** @constant */
            code: "locked";
            reason?: string;
        } | {
            /** @enum {string} */
            by: "exception" | "holiday" | "timetable";
            /** @constant */
            code: "canceled";
            reason?: string;
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
        FileLine: {
            about: string;
            column?: string;
            number: number;
            /** @enum {string} */
            reason?: "missing" | "malformed" | "unknown" | "not-in-order";
            /** @enum {string} */
            verdict: "created" | "changed" | "unchanged" | "invalid";
        };
        FileLineInput: {
            about: string;
            column?: string;
            number: number;
            /** @enum {string} */
            reason?: "missing" | "malformed" | "unknown" | "not-in-order";
            /** @enum {string} */
            verdict: "created" | "changed" | "unchanged" | "invalid";
        };
        FileOutcome: {
            isApplied: boolean;
            lines: components["schemas"]["FileLine"][];
        };
        FileOutcomeInput: {
            isApplied: boolean;
            lines: components["schemas"]["FileLineInput"][];
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
        GroupFace: {
            /** @enum {string} */
            advice?: "file-empty" | "file-too-large" | "format-unsupported" | "picture-truncated" | "picture-damaged" | "picture-too-slow" | "picture-animated" | "picture-color-unsupported" | "picture-too-many-pixels" | "picture-too-small" | "no-face" | "several-faces" | "face-too-small" | "face-cut-off" | "face-turned-away" | "face-covered" | "eyes-closed" | "too-blurred" | "too-dark" | "too-bright" | "low-contrast" | "presentation-attack";
            box: components["schemas"]["FaceBox"];
            candidates: {
                person: {
                    externalId?: string;
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                probability: number;
            }[];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "recognized" | "repeated" | "unsure" | "unknown" | "unusable";
        };
        GroupFaceInput: {
            /** @enum {string} */
            advice?: "file-empty" | "file-too-large" | "format-unsupported" | "picture-truncated" | "picture-damaged" | "picture-too-slow" | "picture-animated" | "picture-color-unsupported" | "picture-too-many-pixels" | "picture-too-small" | "no-face" | "several-faces" | "face-too-small" | "face-cut-off" | "face-turned-away" | "face-covered" | "eyes-closed" | "too-blurred" | "too-dark" | "too-bright" | "low-contrast" | "presentation-attack";
            box: components["schemas"]["FaceBoxInput"];
            candidates: {
                person: {
                    externalId?: string;
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                probability: number;
            }[];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "recognized" | "repeated" | "unsure" | "unknown" | "unusable";
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
        GroupPerson: {
            /** @enum {string} */
            enrollment: "none" | "outdated" | "enrolled";
            externalId?: string;
            /** Format: date */
            from?: string;
            name: string;
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            status: "active" | "inactive";
            /** Format: date */
            to?: string;
        };
        GroupPersonInput: {
            /** @enum {string} */
            enrollment: "none" | "outdated" | "enrolled";
            externalId?: string;
            /** Format: date */
            from?: string;
            name: string;
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            status: "active" | "inactive";
            /** Format: date */
            to?: string;
        };
        GroupPhoto: {
            advice: {
                faces: number;
                /** @enum {string} */
                reason: "file-empty" | "file-too-large" | "format-unsupported" | "picture-truncated" | "picture-damaged" | "picture-too-slow" | "picture-animated" | "picture-color-unsupported" | "picture-too-many-pixels" | "picture-too-small" | "no-face" | "several-faces" | "face-too-small" | "face-cut-off" | "face-turned-away" | "face-covered" | "eyes-closed" | "too-blurred" | "too-dark" | "too-bright" | "low-contrast" | "presentation-attack";
            }[];
            confirmed?: {
                /** Format: date-time */
                at: string;
                marks: number;
                sightings: number;
            };
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            groupId?: string;
            /** Format: uuid */
            id: string;
            notFound: {
                person: {
                    externalId?: string;
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                /** @enum {string} */
                reason: "not-seen" | "not-enrolled";
            }[];
            pictures: components["schemas"]["GroupPicture"][];
            recognized: {
                faceIds: string[];
                person: {
                    externalId?: string;
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                probability: number;
            }[];
            /** Format: uuid */
            sessionId?: string;
            /** Format: date-time */
            takenAt: string;
        };
        GroupPhotoInput: {
            advice: {
                faces: number;
                /** @enum {string} */
                reason: "file-empty" | "file-too-large" | "format-unsupported" | "picture-truncated" | "picture-damaged" | "picture-too-slow" | "picture-animated" | "picture-color-unsupported" | "picture-too-many-pixels" | "picture-too-small" | "no-face" | "several-faces" | "face-too-small" | "face-cut-off" | "face-turned-away" | "face-covered" | "eyes-closed" | "too-blurred" | "too-dark" | "too-bright" | "low-contrast" | "presentation-attack";
            }[];
            confirmed?: {
                /** Format: date-time */
                at: string;
                marks: number;
                sightings: number;
            };
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            groupId?: string;
            /** Format: uuid */
            id: string;
            notFound: {
                person: {
                    externalId?: string;
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                /** @enum {string} */
                reason: "not-seen" | "not-enrolled";
            }[];
            pictures: components["schemas"]["GroupPictureInput"][];
            recognized: {
                faceIds: string[];
                person: {
                    externalId?: string;
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                probability: number;
            }[];
            /** Format: uuid */
            sessionId?: string;
            /** Format: date-time */
            takenAt: string;
        };
        GroupPicture: {
            faces: components["schemas"]["GroupFace"][];
            height: number;
            /** Format: uuid */
            id: string;
            width: number;
        };
        GroupPictureInput: {
            faces: components["schemas"]["GroupFaceInput"][];
            height: number;
            /** Format: uuid */
            id: string;
            width: number;
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
        Holiday: {
            /** Format: date */
            from: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date */
            to: string;
        };
        HolidayInput: {
            /** Format: date */
            from: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date */
            to: string;
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
            about?: string;
            attempts: number;
            attemptsAllowed: number;
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
            kind: "import" | "import-undo" | "re-embed" | "key-rotation" | "demonstration" | "report";
            /** @enum {string} */
            priority: "low" | "normal" | "high";
            result: {
                [key: string]: string | number | boolean;
            };
            /** Format: date-time */
            startAfter?: string;
            /** Format: date-time */
            startedAt?: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "cancelled";
            total?: number;
        };
        JobInput: {
            about?: string;
            attempts: number;
            attemptsAllowed: number;
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
            kind: "import" | "import-undo" | "re-embed" | "key-rotation" | "demonstration" | "report";
            /** @enum {string} */
            priority: "low" | "normal" | "high";
            result: {
                [key: string]: string | number | boolean;
            };
            /** Format: date-time */
            startAfter?: string;
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
            /** @enum {string} */
            direction?: "in" | "out";
            greeting?: string;
            hasSound: boolean;
            idleText?: string;
            /** @enum {string} */
            language: "en" | "de" | "fr" | "es" | "ar";
            minProbability: number;
            ways: ("face" | "qr" | "pin")[];
        };
        KioskSettingsInput: {
            /** @enum {string} */
            direction?: "in" | "out";
            greeting?: string;
            hasSound: boolean;
            idleText?: string;
            /** @enum {string} */
            language: "en" | "de" | "fr" | "es" | "ar";
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
        Leave: {
            /** @enum {string} */
            approval: "waiting" | "approved" | "refused";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            decidedAt?: string;
            decidedBy?: string;
            /** Format: date-time */
            endsAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "medical" | "vacation" | "family" | "official" | "other";
            note?: string;
            person: {
                externalId?: string;
                /** Format: uuid */
                id: string;
                name: string;
            };
            requestedBy: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            withdrawnAt?: string;
        };
        LeaveInput: {
            /** @enum {string} */
            approval: "waiting" | "approved" | "refused";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            decidedAt?: string;
            decidedBy?: string;
            /** Format: date-time */
            endsAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "medical" | "vacation" | "family" | "official" | "other";
            note?: string;
            person: {
                externalId?: string;
                /** Format: uuid */
                id: string;
                name: string;
            };
            requestedBy: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            withdrawnAt?: string;
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
        MarkingWays: {
            came: number;
            period: {
                /** Format: date */
                from: string;
                timeZone: string;
                /** Format: date */
                to: string;
            };
            ways: {
                count: number;
                /** @enum {string} */
                way: "kiosk-face" | "kiosk-pin" | "kiosk-qr" | "camera" | "live" | "group-photo" | "phone" | "api" | "import" | "mark";
            }[];
        };
        MarkingWaysInput: {
            came: number;
            period: {
                /** Format: date */
                from: string;
                timeZone: string;
                /** Format: date */
                to: string;
            };
            ways: {
                count: number;
                /** @enum {string} */
                way: "kiosk-face" | "kiosk-pin" | "kiosk-qr" | "camera" | "live" | "group-photo" | "phone" | "api" | "import" | "mark";
            }[];
        };
        MarkRow: {
            field?: string;
            line: number;
            /** Format: uuid */
            personId?: string;
            /** Format: uuid */
            sessionId?: string;
            /** @enum {string} */
            verdict: "marked" | "repeated" | "invalid" | "unknown-person" | "unknown-session" | "ambiguous-session" | "locked" | "reason-needed";
        };
        MarkRowInput: {
            field?: string;
            line: number;
            /** Format: uuid */
            personId?: string;
            /** Format: uuid */
            sessionId?: string;
            /** @enum {string} */
            verdict: "marked" | "repeated" | "invalid" | "unknown-person" | "unknown-session" | "ambiguous-session" | "locked" | "reason-needed";
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
        MessageTemplate: {
            body: string;
            /** @enum {string} */
            channel: "in-app" | "email" | "sms" | "push";
            isDefault: boolean;
            /** @enum {string} */
            kind: "attendance.marked" | "attendance.absent" | "attendance.late" | "attendance.at-risk" | "enrollment.needed" | "consent.expiring" | "security.alert" | "report.ready";
            /** @enum {string} */
            language: "en" | "de" | "fr" | "es" | "ar";
            subject: string;
        };
        MessageTemplateInput: {
            body: string;
            /** @enum {string} */
            channel: "in-app" | "email" | "sms" | "push";
            isDefault: boolean;
            /** @enum {string} */
            kind: "attendance.marked" | "attendance.absent" | "attendance.late" | "attendance.at-risk" | "enrollment.needed" | "consent.expiring" | "security.alert" | "report.ready";
            /** @enum {string} */
            language: "en" | "de" | "fr" | "es" | "ar";
            subject: string;
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
        Notification: {
            /** Format: date-time */
            at: string;
            body: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "attendance.marked" | "attendance.absent" | "attendance.late" | "attendance.at-risk" | "enrollment.needed" | "consent.expiring" | "security.alert" | "report.ready";
            path?: string;
            /** Format: date-time */
            readAt?: string;
            subject: string;
        };
        NotificationDelivery: {
            attempts: number;
            /** @enum {string} */
            channel: "in-app" | "email" | "sms" | "push";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            dueAt: string;
            error?: string;
            /** Format: uuid */
            id: string;
            kind: ("attendance.marked" | "attendance.absent" | "attendance.late" | "attendance.at-risk" | "enrollment.needed" | "consent.expiring" | "security.alert" | "report.ready") | ("digest" | "phone-code" | "test");
            recipientName: string;
            /** Format: date-time */
            sentAt?: string;
            /** @enum {string} */
            state: "waiting" | "digest" | "sent" | "delivered" | "in-digest" | "failed";
        };
        NotificationDeliveryInput: {
            attempts: number;
            /** @enum {string} */
            channel: "in-app" | "email" | "sms" | "push";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            dueAt: string;
            error?: string;
            /** Format: uuid */
            id: string;
            kind: ("attendance.marked" | "attendance.absent" | "attendance.late" | "attendance.at-risk" | "enrollment.needed" | "consent.expiring" | "security.alert" | "report.ready") | ("digest" | "phone-code" | "test");
            recipientName: string;
            /** Format: date-time */
            sentAt?: string;
            /** @enum {string} */
            state: "waiting" | "digest" | "sent" | "delivered" | "in-digest" | "failed";
        };
        NotificationInput: {
            /** Format: date-time */
            at: string;
            body: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "attendance.marked" | "attendance.absent" | "attendance.late" | "attendance.at-risk" | "enrollment.needed" | "consent.expiring" | "security.alert" | "report.ready";
            path?: string;
            /** Format: date-time */
            readAt?: string;
            subject: string;
        };
        NotificationPreference: {
            choices: {
                [key: string]: {
                    channels: ("in-app" | "email" | "sms" | "push")[];
                    /** @enum {string} */
                    pace: "at-once" | "daily" | "weekly";
                };
            };
            digestAt: string;
            digestDay: number;
            /** @enum {string} */
            language?: "en" | "de" | "fr" | "es" | "ar";
            quiet?: components["schemas"]["QuietHours"];
            timeZone?: string;
        };
        NotificationPreferenceInput: {
            choices: {
                [key: string]: {
                    channels: ("in-app" | "email" | "sms" | "push")[];
                    /** @enum {string} */
                    pace: "at-once" | "daily" | "weekly";
                };
            };
            digestAt: string;
            digestDay: number;
            /** @enum {string} */
            language?: "en" | "de" | "fr" | "es" | "ar";
            quiet?: components["schemas"]["QuietHoursInput"];
            timeZone?: string;
        };
        NotificationRule: {
            audiences: ("person" | "contacts" | "teachers" | "admins" | "requester")[];
            channels: ("in-app" | "email" | "sms" | "push")[];
            isOn: boolean;
            isUrgent: boolean;
        };
        NotificationRuleInput: {
            audiences: ("person" | "contacts" | "teachers" | "admins" | "requester")[];
            channels: ("in-app" | "email" | "sms" | "push")[];
            isOn: boolean;
            isUrgent: boolean;
        };
        NotificationSettings: {
            consentMonths?: number;
            contactQuiet?: components["schemas"]["QuietHours"];
            installation: {
                email: boolean;
                sms: boolean;
            };
            rules: {
                [key: string]: components["schemas"]["NotificationRule"];
            };
            sms?: {
                account: string;
                from: string;
                hasToken: boolean;
                /** Format: uri */
                url: string;
            };
        };
        NotificationSettingsInput: {
            consentMonths?: number;
            contactQuiet?: components["schemas"]["QuietHoursInput"];
            installation: {
                email: boolean;
                sms: boolean;
            };
            rules: {
                [key: string]: components["schemas"]["NotificationRuleInput"];
            };
            sms?: {
                account: string;
                from: string;
                hasToken: boolean;
                /** Format: uri */
                url: string;
            };
        };
        OfflineEntry: {
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            dismissedAt?: string;
            /** Format: uuid */
            id: string;
            missingBefore: number;
            /** @enum {string} */
            outcome: "recorded" | "repeat" | "unknown-face" | "unsure-face" | "attack" | "no-face" | "wrong-badge" | "way-closed" | "clock" | "too-old" | "unreadable";
            /** Format: uuid */
            personId?: string;
            personName?: string;
            /** Format: date-time */
            receivedAt: string;
            sequence: number;
            /** @enum {string} */
            way: "face" | "qr" | "pin";
        };
        OfflineEntryInput: {
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            dismissedAt?: string;
            /** Format: uuid */
            id: string;
            missingBefore: number;
            /** @enum {string} */
            outcome: "recorded" | "repeat" | "unknown-face" | "unsure-face" | "attack" | "no-face" | "wrong-badge" | "way-closed" | "clock" | "too-old" | "unreadable";
            /** Format: uuid */
            personId?: string;
            personName?: string;
            /** Format: date-time */
            receivedAt: string;
            sequence: number;
            /** @enum {string} */
            way: "face" | "qr" | "pin";
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
            language: "en" | "de" | "fr" | "es" | "ar";
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
            language: "en" | "de" | "fr" | "es" | "ar";
            name: string;
            settings: components["schemas"]["OrganizationSettingsInput"];
            timeZone: string;
        };
        OrganizationSettings: {
            attendanceDays?: number;
            /** @enum {string} */
            faceSignIn: "off" | "second-factor" | "alone";
            identificationFpir: number;
            keepPictures: boolean;
            minBonaFideScore: number;
            minEnrollmentQuality: number;
            recognitionLogDays: number;
            reportDays: number;
            requireSecondFactor: boolean;
            sessionHours: number;
            sessionIdleMinutes: number;
            sightingDays: number;
            verificationFmr: number;
        };
        OrganizationSettingsInput: {
            attendanceDays?: number;
            /** @enum {string} */
            faceSignIn: "off" | "second-factor" | "alone";
            identificationFpir: number;
            keepPictures: boolean;
            minBonaFideScore: number;
            minEnrollmentQuality: number;
            recognitionLogDays: number;
            reportDays: number;
            requireSecondFactor: boolean;
            sessionHours: number;
            sessionIdleMinutes: number;
            sightingDays: number;
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
        OwnNotificationSettings: {
            channels: ("in-app" | "email" | "sms" | "push")[];
            defaults: {
                [key: string]: components["schemas"]["NotificationRule"];
            };
            devices: components["schemas"]["PushDevice"][];
            isPhoneVerified: boolean;
            phone?: string;
            preference: components["schemas"]["NotificationPreference"];
            pushKey: string;
        };
        OwnNotificationSettingsInput: {
            channels: ("in-app" | "email" | "sms" | "push")[];
            defaults: {
                [key: string]: components["schemas"]["NotificationRuleInput"];
            };
            devices: components["schemas"]["PushDeviceInput"][];
            isPhoneVerified: boolean;
            phone?: string;
            preference: components["schemas"]["NotificationPreferenceInput"];
            pushKey: string;
        };
        Person: {
            consents: string[];
            /** Format: date-time */
            createdAt: string;
            custom: {
                [key: string]: string | number | null;
            };
            email?: string;
            /** Format: date-time */
            enrolledAt?: string;
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
        PersonAttendance: {
            /** Format: date-time */
            arrivedAt?: string;
            breakMinutes?: number;
            hasWaitingMark: boolean;
            lateMinutes: number;
            /** Format: date-time */
            leftAt?: string;
            overtimeMinutes?: number;
            presentMinutes: number;
            requiredMinutes: number;
            session: components["schemas"]["AttendanceSession"];
            /** @enum {string} */
            status: "present" | "late" | "left-early" | "partial" | "absent" | "excused" | "expected" | "unconfirmed";
            /** @enum {string} */
            way?: "kiosk-face" | "kiosk-pin" | "kiosk-qr" | "camera" | "live" | "group-photo" | "phone" | "api" | "import" | "mark";
            workedMinutes?: number;
        };
        PersonAttendanceInput: {
            /** Format: date-time */
            arrivedAt?: string;
            breakMinutes?: number;
            hasWaitingMark: boolean;
            lateMinutes: number;
            /** Format: date-time */
            leftAt?: string;
            overtimeMinutes?: number;
            presentMinutes: number;
            requiredMinutes: number;
            session: components["schemas"]["AttendanceSessionInput"];
            /** @enum {string} */
            status: "present" | "late" | "left-early" | "partial" | "absent" | "excused" | "expected" | "unconfirmed";
            /** @enum {string} */
            way?: "kiosk-face" | "kiosk-pin" | "kiosk-qr" | "camera" | "live" | "group-photo" | "phone" | "api" | "import" | "mark";
            workedMinutes?: number;
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
        PersonFigures: {
            absenceRate?: number;
            byCourse: {
                attendanceRate?: number;
                counts: components["schemas"]["AttendanceCounts"];
                course: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                lateRate?: number;
                sessions?: number;
            }[];
            byMonth: {
                attendanceRate?: number;
                counts: components["schemas"]["AttendanceCounts"];
                lateRate?: number;
                /** Format: date */
                month: string;
                sessions?: number;
            }[];
            chronicFrom: number;
            /** Format: date-time */
            lastSeenAt?: string;
            lateMinutes: number;
            period: {
                /** Format: date */
                from: string;
                timeZone: string;
                /** Format: date */
                to: string;
            };
            person: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            total: components["schemas"]["AttendanceFigures"];
        };
        PersonFiguresInput: {
            absenceRate?: number;
            byCourse: {
                attendanceRate?: number;
                counts: components["schemas"]["AttendanceCountsInput"];
                course: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                lateRate?: number;
                sessions?: number;
            }[];
            byMonth: {
                attendanceRate?: number;
                counts: components["schemas"]["AttendanceCountsInput"];
                lateRate?: number;
                /** Format: date */
                month: string;
                sessions?: number;
            }[];
            chronicFrom: number;
            /** Format: date-time */
            lastSeenAt?: string;
            lateMinutes: number;
            period: {
                /** Format: date */
                from: string;
                timeZone: string;
                /** Format: date */
                to: string;
            };
            person: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            total: components["schemas"]["AttendanceFiguresInput"];
        };
        PersonInput: {
            consents: string[];
            /** Format: date-time */
            createdAt: string;
            custom: {
                [key: string]: string | number | null;
            };
            email?: string;
            /** Format: date-time */
            enrolledAt?: string;
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
        Punctuality: {
            came: number;
            late: {
                count: number;
                from: number;
                to?: number;
            }[];
            lateRate?: number;
            lateUnknown: number;
            leftEarly: number;
            meanLateMinutes?: number;
            onTime: number;
            period: {
                /** Format: date */
                from: string;
                timeZone: string;
                /** Format: date */
                to: string;
            };
        };
        PunctualityInput: {
            came: number;
            late: {
                count: number;
                from: number;
                to?: number;
            }[];
            lateRate?: number;
            lateUnknown: number;
            leftEarly: number;
            meanLateMinutes?: number;
            onTime: number;
            period: {
                /** Format: date */
                from: string;
                timeZone: string;
                /** Format: date */
                to: string;
            };
        };
        PushDevice: {
            /** Format: date-time */
            createdAt: string;
            device: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastUsedAt?: string;
        };
        PushDeviceInput: {
            /** Format: date-time */
            createdAt: string;
            device: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastUsedAt?: string;
        };
        QueuedResult: {
            /** @enum {string} */
            outcome: "recorded" | "repeat" | "unknown-face" | "unsure-face" | "attack" | "no-face" | "wrong-badge" | "way-closed" | "clock" | "too-old" | "unreadable";
            sequence: number;
        };
        QueuedResultInput: {
            /** @enum {string} */
            outcome: "recorded" | "repeat" | "unknown-face" | "unsure-face" | "attack" | "no-face" | "wrong-badge" | "way-closed" | "clock" | "too-old" | "unreadable";
            sequence: number;
        };
        QuietHours: {
            from: string;
            to: string;
        };
        QuietHoursInput: {
            from: string;
            to: string;
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
        RecognitionNode: {
            address: string;
            /** Format: date-time */
            lastSeenAt?: string;
            nodeId?: string;
            outstanding: number;
            problem?: string;
            roundTripMs?: number;
            /** @enum {string} */
            state: "ready" | "leaving" | "away";
        };
        RecognitionNodeInput: {
            address: string;
            /** Format: date-time */
            lastSeenAt?: string;
            nodeId?: string;
            outstanding: number;
            problem?: string;
            roundTripMs?: number;
            /** @enum {string} */
            state: "ready" | "leaving" | "away";
        };
        RecognitionOutcomes: {
            byDay: {
                ambiguous: number;
                /** Format: date */
                day: string;
                match: number;
                rejected: number;
                unknown: number;
            }[];
            corrected?: components["schemas"]["Share"];
            durationMs?: {
                median: number;
                p95: number;
            };
            identifications: {
                ambiguous: number;
                match: number;
                rejected: number;
                unknown: number;
            };
            liveness: {
                live: number;
                notLive: number;
                passed?: components["schemas"]["Share"];
                purpose: string;
                unfinished: number;
                unsure: number;
            }[];
            matched?: components["schemas"]["Share"];
            period: {
                /** Format: date */
                from: string;
                timeZone: string;
                /** Format: date */
                to: string;
            };
            rejections: {
                count: number;
                reason: string;
            }[];
            verifications: {
                ambiguous: number;
                match: number;
                rejected: number;
                unknown: number;
            };
        };
        RecognitionOutcomesInput: {
            byDay: {
                ambiguous: number;
                /** Format: date */
                day: string;
                match: number;
                rejected: number;
                unknown: number;
            }[];
            corrected?: components["schemas"]["ShareInput"];
            durationMs?: {
                median: number;
                p95: number;
            };
            identifications: {
                ambiguous: number;
                match: number;
                rejected: number;
                unknown: number;
            };
            liveness: {
                live: number;
                notLive: number;
                passed?: components["schemas"]["ShareInput"];
                purpose: string;
                unfinished: number;
                unsure: number;
            }[];
            matched?: components["schemas"]["ShareInput"];
            period: {
                /** Format: date */
                from: string;
                timeZone: string;
                /** Format: date */
                to: string;
            };
            rejections: {
                count: number;
                reason: string;
            }[];
            verifications: {
                ambiguous: number;
                match: number;
                rejected: number;
                unknown: number;
            };
        };
        Report: {
            about?: string;
            bytes?: number;
            /** Format: date-time */
            createdAt: string;
            error?: string;
            /** Format: date-time */
            expiresAt?: string;
            /** @enum {string} */
            format: "csv" | "xlsx" | "pdf";
            /** Format: uuid */
            id: string;
            isOwn: boolean;
            /** Format: uuid */
            jobId?: string;
            /** @enum {string} */
            language: "en" | "de" | "fr" | "es" | "ar";
            /** Format: date-time */
            madeAt?: string;
            requestedBy: string;
            rowsDone: number;
            rowsTotal?: number;
            /** Format: uuid */
            scheduleId?: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "cancelled";
            subject: components["schemas"]["ReportSubject"];
        };
        ReportInput: {
            about?: string;
            bytes?: number;
            /** Format: date-time */
            createdAt: string;
            error?: string;
            /** Format: date-time */
            expiresAt?: string;
            /** @enum {string} */
            format: "csv" | "xlsx" | "pdf";
            /** Format: uuid */
            id: string;
            isOwn: boolean;
            /** Format: uuid */
            jobId?: string;
            /** @enum {string} */
            language: "en" | "de" | "fr" | "es" | "ar";
            /** Format: date-time */
            madeAt?: string;
            requestedBy: string;
            rowsDone: number;
            rowsTotal?: number;
            /** Format: uuid */
            scheduleId?: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "cancelled";
            subject: components["schemas"]["ReportSubjectInput"];
        };
        ReportPreview: {
            columns: string[];
            people?: number;
            rows: number;
            sample: string[][];
            sessions?: number;
        };
        ReportPreviewInput: {
            columns: string[];
            people?: number;
            rows: number;
            sample: string[][];
            sessions?: number;
        };
        ReportRhythm: {
            at: string;
            /** @constant */
            every: "day";
        } | {
            at: string;
            /** @constant */
            every: "week";
            weekday: number;
        } | {
            at: string;
            dayOfMonth: number;
            /** @constant */
            every: "month";
        };
        ReportRhythmInput: {
            at: string;
            /** @constant */
            every: "day";
        } | {
            at: string;
            /** @constant */
            every: "week";
            weekday: number;
        } | {
            at: string;
            dayOfMonth: number;
            /** @constant */
            every: "month";
        };
        ReportSchedule: {
            about?: string;
            /** @enum {string} */
            format: "csv" | "xlsx" | "pdf";
            /** Format: uuid */
            id: string;
            isOwn: boolean;
            isPaused: boolean;
            /** @enum {string} */
            language: "en" | "de" | "fr" | "es" | "ar";
            /** Format: date-time */
            lastMadeAt?: string;
            name: string;
            /** Format: date-time */
            nextAt?: string;
            requestedBy: string;
            rhythm: components["schemas"]["ReportRhythm"];
            subject: components["schemas"]["ScheduledReportSubject"];
        };
        ReportScheduleInput: {
            about?: string;
            /** @enum {string} */
            format: "csv" | "xlsx" | "pdf";
            /** Format: uuid */
            id: string;
            isOwn: boolean;
            isPaused: boolean;
            /** @enum {string} */
            language: "en" | "de" | "fr" | "es" | "ar";
            /** Format: date-time */
            lastMadeAt?: string;
            name: string;
            /** Format: date-time */
            nextAt?: string;
            requestedBy: string;
            rhythm: components["schemas"]["ReportRhythmInput"];
            subject: components["schemas"]["ScheduledReportSubjectInput"];
        };
        ReportSubject: {
            /** @constant */
            kind: "daily-register";
            parameters: {
                /** Format: uuid */
                courseId?: string;
                /** Format: date */
                day: string;
            };
        } | {
            /** @constant */
            kind: "monthly-summary";
            parameters: {
                /** Format: uuid */
                courseId?: string;
                month: string;
            };
        } | {
            /** @constant */
            kind: "person-record";
            parameters: {
                /** Format: date */
                from: string;
                /** Format: uuid */
                personId: string;
                /** Format: date */
                to: string;
            };
        } | {
            /** @constant */
            kind: "attendance-list";
            parameters: {
                /** Format: uuid */
                courseId?: string;
                /** Format: date */
                from: string;
                /** @enum {string} */
                status?: "present" | "late" | "left-early" | "partial" | "absent" | "excused" | "unconfirmed" | "expected";
                /** Format: date */
                to: string;
            };
        } | {
            /** @constant */
            kind: "work-hours";
            parameters: {
                /** Format: uuid */
                courseId?: string;
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            };
        } | {
            /** @constant */
            kind: "recognition-log";
            parameters: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            };
        } | {
            /** @constant */
            kind: "audit";
            parameters: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            };
        } | {
            /** @constant */
            kind: "model-accuracy";
            parameters: Record<string, never>;
        };
        ReportSubjectInput: {
            /** @constant */
            kind: "daily-register";
            parameters: {
                /** Format: uuid */
                courseId?: string;
                /** Format: date */
                day: string;
            };
        } | {
            /** @constant */
            kind: "monthly-summary";
            parameters: {
                /** Format: uuid */
                courseId?: string;
                month: string;
            };
        } | {
            /** @constant */
            kind: "person-record";
            parameters: {
                /** Format: date */
                from: string;
                /** Format: uuid */
                personId: string;
                /** Format: date */
                to: string;
            };
        } | {
            /** @constant */
            kind: "attendance-list";
            parameters: {
                /** Format: uuid */
                courseId?: string;
                /** Format: date */
                from: string;
                /** @enum {string} */
                status?: "present" | "late" | "left-early" | "partial" | "absent" | "excused" | "unconfirmed" | "expected";
                /** Format: date */
                to: string;
            };
        } | {
            /** @constant */
            kind: "work-hours";
            parameters: {
                /** Format: uuid */
                courseId?: string;
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            };
        } | {
            /** @constant */
            kind: "recognition-log";
            parameters: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            };
        } | {
            /** @constant */
            kind: "audit";
            parameters: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            };
        } | {
            /** @constant */
            kind: "model-accuracy";
            parameters: Record<string, never>;
        };
        ScheduledReportSubject: {
            /** @constant */
            kind: "daily-register";
            parameters: {
                /** Format: uuid */
                courseId?: string;
                /** @enum {string} */
                period: "today" | "yesterday";
            };
        } | {
            /** @constant */
            kind: "monthly-summary";
            parameters: {
                /** Format: uuid */
                courseId?: string;
                /** @enum {string} */
                period: "this-month" | "last-month";
            };
        } | {
            /** @constant */
            kind: "person-record";
            parameters: {
                /** @enum {string} */
                period: "today" | "yesterday" | "last-week" | "this-month" | "last-month";
                /** Format: uuid */
                personId: string;
            };
        } | {
            /** @constant */
            kind: "attendance-list";
            parameters: {
                /** Format: uuid */
                courseId?: string;
                /** @enum {string} */
                period: "today" | "yesterday" | "last-week" | "this-month" | "last-month";
                /** @enum {string} */
                status?: "present" | "late" | "left-early" | "partial" | "absent" | "excused" | "unconfirmed" | "expected";
            };
        } | {
            /** @constant */
            kind: "work-hours";
            parameters: {
                /** Format: uuid */
                courseId?: string;
                /** @enum {string} */
                period: "today" | "yesterday" | "last-week" | "this-month" | "last-month";
            };
        } | {
            /** @constant */
            kind: "recognition-log";
            parameters: {
                /** @enum {string} */
                period: "today" | "yesterday" | "last-week" | "this-month" | "last-month";
            };
        } | {
            /** @constant */
            kind: "audit";
            parameters: {
                /** @enum {string} */
                period: "today" | "yesterday" | "last-week" | "this-month" | "last-month";
            };
        } | {
            /** @constant */
            kind: "model-accuracy";
            parameters: Record<string, never>;
        };
        ScheduledReportSubjectInput: {
            /** @constant */
            kind: "daily-register";
            parameters: {
                /** Format: uuid */
                courseId?: string;
                /** @enum {string} */
                period: "today" | "yesterday";
            };
        } | {
            /** @constant */
            kind: "monthly-summary";
            parameters: {
                /** Format: uuid */
                courseId?: string;
                /** @enum {string} */
                period: "this-month" | "last-month";
            };
        } | {
            /** @constant */
            kind: "person-record";
            parameters: {
                /** @enum {string} */
                period: "today" | "yesterday" | "last-week" | "this-month" | "last-month";
                /** Format: uuid */
                personId: string;
            };
        } | {
            /** @constant */
            kind: "attendance-list";
            parameters: {
                /** Format: uuid */
                courseId?: string;
                /** @enum {string} */
                period: "today" | "yesterday" | "last-week" | "this-month" | "last-month";
                /** @enum {string} */
                status?: "present" | "late" | "left-early" | "partial" | "absent" | "excused" | "unconfirmed" | "expected";
            };
        } | {
            /** @constant */
            kind: "work-hours";
            parameters: {
                /** Format: uuid */
                courseId?: string;
                /** @enum {string} */
                period: "today" | "yesterday" | "last-week" | "this-month" | "last-month";
            };
        } | {
            /** @constant */
            kind: "recognition-log";
            parameters: {
                /** @enum {string} */
                period: "today" | "yesterday" | "last-week" | "this-month" | "last-month";
            };
        } | {
            /** @constant */
            kind: "audit";
            parameters: {
                /** @enum {string} */
                period: "today" | "yesterday" | "last-week" | "this-month" | "last-month";
            };
        } | {
            /** @constant */
            kind: "model-accuracy";
            parameters: Record<string, never>;
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
                language: "en" | "de" | "fr" | "es" | "ar";
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
        SessionFigures: {
            attendanceRate?: number;
            counts: components["schemas"]["AttendanceCounts"];
            course: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** Format: date */
            day: string;
            /** Format: uuid */
            id: string;
            lateRate?: number;
            /** Format: date-time */
            startsAt: string;
        };
        SessionFiguresInput: {
            attendanceRate?: number;
            counts: components["schemas"]["AttendanceCountsInput"];
            course: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** Format: date */
            day: string;
            /** Format: uuid */
            id: string;
            lateRate?: number;
            /** Format: date-time */
            startsAt: string;
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
                language: "en" | "de" | "fr" | "es" | "ar";
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
                language: "en" | "de" | "fr" | "es" | "ar";
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
                language: "en" | "de" | "fr" | "es" | "ar";
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
        Share: {
            count: number;
            high: number;
            low: number;
            of: number;
            rate: number;
        };
        ShareInput: {
            count: number;
            high: number;
            low: number;
            of: number;
            rate: number;
        };
        SightingEntry: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            direction?: "in" | "out";
            /** Format: uuid */
            id: string;
            person: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            place: string;
            probability?: number;
            /** Format: date-time */
            recordedAt?: string;
            /** @enum {string} */
            source: "kiosk-face" | "kiosk-pin" | "kiosk-qr" | "camera" | "live" | "group-photo" | "phone" | "api" | "import";
        };
        SightingEntryInput: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            direction?: "in" | "out";
            /** Format: uuid */
            id: string;
            person: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            place: string;
            probability?: number;
            /** Format: date-time */
            recordedAt?: string;
            /** @enum {string} */
            source: "kiosk-face" | "kiosk-pin" | "kiosk-qr" | "camera" | "live" | "group-photo" | "phone" | "api" | "import";
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
            nodes: components["schemas"]["RecognitionNode"][];
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
            nodes: components["schemas"]["RecognitionNodeInput"][];
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
        Term: {
            courses: number;
            /** Format: date */
            from: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date */
            to: string;
        };
        TermInput: {
            courses: number;
            /** Format: date */
            from: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date */
            to: string;
        };
        TimetableChange: {
            conflicts: components["schemas"]["TimetableConflict"][];
            sessions: {
                added: number;
                canceled: number;
                changed: number;
                removed: number;
            };
            timetable: components["schemas"]["CourseTimetable"];
        };
        TimetableChangeInput: {
            conflicts: components["schemas"]["TimetableConflictInput"][];
            sessions: {
                added: number;
                canceled: number;
                changed: number;
                removed: number;
            };
            timetable: components["schemas"]["CourseTimetableInput"];
        };
        TimetableConflict: {
            count: number;
            first: {
                /** Format: date-time */
                endsAt: string;
                /** Format: uuid */
                otherSessionId: string;
                /** Format: uuid */
                sessionId: string;
                /** Format: date-time */
                startsAt: string;
            };
            /** @enum {string} */
            kind: "teacher" | "room" | "people";
            names: string[];
            other: {
                /** Format: uuid */
                courseId: string;
                name: string;
            };
            times: number;
        };
        TimetableConflictInput: {
            count: number;
            first: {
                /** Format: date-time */
                endsAt: string;
                /** Format: uuid */
                otherSessionId: string;
                /** Format: uuid */
                sessionId: string;
                /** Format: date-time */
                startsAt: string;
            };
            /** @enum {string} */
            kind: "teacher" | "room" | "people";
            names: string[];
            other: {
                /** Format: uuid */
                courseId: string;
                name: string;
            };
            times: number;
        };
        TodayFigures: {
            attendanceRate?: number;
            counts: components["schemas"]["AttendanceCounts"];
            /** Format: date */
            day: string;
            devices?: {
                cameras: number;
                camerasOnline: number;
                kiosks: number;
                kiosksOnline: number;
            };
            expectedNow: number;
            jobs?: {
                failedToday: number;
                running: number;
                waiting: number;
            };
            next: {
                counts: components["schemas"]["AttendanceCounts"];
                courseName: string;
                /** Format: date-time */
                endsAt: string;
                /** Format: uuid */
                id: string;
                people: number;
                room?: string;
                /** Format: date-time */
                startsAt: string;
            }[];
            openAlerts?: number;
            openOutages?: number;
            presentNow: number;
            sessions: {
                canceled: number;
                over: number;
                planned: number;
                running: number;
            };
            timeZone: string;
            waitingCorrections: number;
        };
        TodayFiguresInput: {
            attendanceRate?: number;
            counts: components["schemas"]["AttendanceCountsInput"];
            /** Format: date */
            day: string;
            devices?: {
                cameras: number;
                camerasOnline: number;
                kiosks: number;
                kiosksOnline: number;
            };
            expectedNow: number;
            jobs?: {
                failedToday: number;
                running: number;
                waiting: number;
            };
            next: {
                counts: components["schemas"]["AttendanceCountsInput"];
                courseName: string;
                /** Format: date-time */
                endsAt: string;
                /** Format: uuid */
                id: string;
                people: number;
                room?: string;
                /** Format: date-time */
                startsAt: string;
            }[];
            openAlerts?: number;
            openOutages?: number;
            presentNow: number;
            sessions: {
                canceled: number;
                over: number;
                planned: number;
                running: number;
            };
            timeZone: string;
            waitingCorrections: number;
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
        Webhook: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            failingSince?: string;
            /** Format: date-time */
            formerSecretUntil?: string;
            /** Format: uuid */
            id: string;
            kinds: ("attendance.marked" | "attendance.absent" | "attendance.late" | "attendance.at-risk" | "enrollment.needed" | "consent.expiring" | "security.alert" | "report.ready")[];
            name: string;
            /** @enum {string} */
            state: "on" | "off" | "failing" | "disabled";
            url: string;
        };
        WebhookDelivery: {
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            deliveredAt?: string;
            /** Format: date-time */
            dueAt?: string;
            /** Format: uuid */
            id: string;
            kind: ("attendance.marked" | "attendance.absent" | "attendance.late" | "attendance.at-risk" | "enrollment.needed" | "consent.expiring" | "security.alert" | "report.ready") | "ping";
            lastError?: string;
            lastStatus?: number;
            /** @enum {string} */
            state: "waiting" | "delivered" | "dead";
        };
        WebhookDeliveryDetails: {
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            deliveredAt?: string;
            /** Format: date-time */
            dueAt?: string;
            /** Format: uuid */
            id: string;
            kind: ("attendance.marked" | "attendance.absent" | "attendance.late" | "attendance.at-risk" | "enrollment.needed" | "consent.expiring" | "security.alert" | "report.ready") | "ping";
            lastError?: string;
            lastStatus?: number;
            payload: string;
            /** @enum {string} */
            state: "waiting" | "delivered" | "dead";
            tries: {
                answer?: string;
                /** Format: date-time */
                at: string;
                durationMs: number;
                error?: string;
                status?: number;
            }[];
        };
        WebhookDeliveryDetailsInput: {
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            deliveredAt?: string;
            /** Format: date-time */
            dueAt?: string;
            /** Format: uuid */
            id: string;
            kind: ("attendance.marked" | "attendance.absent" | "attendance.late" | "attendance.at-risk" | "enrollment.needed" | "consent.expiring" | "security.alert" | "report.ready") | "ping";
            lastError?: string;
            lastStatus?: number;
            payload: string;
            /** @enum {string} */
            state: "waiting" | "delivered" | "dead";
            tries: {
                answer?: string;
                /** Format: date-time */
                at: string;
                durationMs: number;
                error?: string;
                status?: number;
            }[];
        };
        WebhookDeliveryInput: {
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            deliveredAt?: string;
            /** Format: date-time */
            dueAt?: string;
            /** Format: uuid */
            id: string;
            kind: ("attendance.marked" | "attendance.absent" | "attendance.late" | "attendance.at-risk" | "enrollment.needed" | "consent.expiring" | "security.alert" | "report.ready") | "ping";
            lastError?: string;
            lastStatus?: number;
            /** @enum {string} */
            state: "waiting" | "delivered" | "dead";
        };
        WebhookInput: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            failingSince?: string;
            /** Format: date-time */
            formerSecretUntil?: string;
            /** Format: uuid */
            id: string;
            kinds: ("attendance.marked" | "attendance.absent" | "attendance.late" | "attendance.at-risk" | "enrollment.needed" | "consent.expiring" | "security.alert" | "report.ready")[];
            name: string;
            /** @enum {string} */
            state: "on" | "off" | "failing" | "disabled";
            url: string;
        };
        WebhookWithSecret: {
            secret: string;
            webhook: components["schemas"]["Webhook"];
        };
        WebhookWithSecretInput: {
            secret: string;
            webhook: components["schemas"]["WebhookInput"];
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
    getAbsenceSummary: {
        parameters: {
            query?: {
                courseId?: string;
                from?: string;
                groupId?: string;
                kind?: "class" | "shift";
                termId?: string;
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
                    "application/json": components["schemas"]["AbsenceSummary"];
                };
            };
        };
    };
    listAbsentees: {
        parameters: {
            query?: {
                courseId?: string;
                cursor?: string;
                from?: string;
                groupId?: string;
                includeAtRisk?: "true" | "false";
                kind?: "class" | "shift";
                limit?: number;
                termId?: string;
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
                        items: components["schemas"]["Absentee"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    exportAbsentees: {
        parameters: {
            query?: {
                courseId?: string;
                from?: string;
                groupId?: string;
                includeAtRisk?: "true" | "false";
                kind?: "class" | "shift";
                termId?: string;
                to?: string;
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
    compareAttendance: {
        parameters: {
            query?: {
                by?: "course" | "group" | "term" | "kind";
                courseId?: string;
                cursor?: string;
                from?: string;
                groupId?: string;
                kind?: "class" | "shift";
                limit?: number;
                termId?: string;
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
                        items: components["schemas"]["ComparedItem"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    getEnrollmentCoverage: {
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
                    "application/json": components["schemas"]["EnrollmentCoverage"];
                };
            };
        };
    };
    getAttendanceHeatMap: {
        parameters: {
            query?: {
                courseId?: string;
                from?: string;
                groupId?: string;
                kind?: "class" | "shift";
                termId?: string;
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
                    "application/json": components["schemas"]["AttendanceHeatMap"];
                };
            };
        };
    };
    getPunctuality: {
        parameters: {
            query?: {
                courseId?: string;
                from?: string;
                groupId?: string;
                kind?: "class" | "shift";
                termId?: string;
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
                    "application/json": components["schemas"]["Punctuality"];
                };
            };
        };
    };
    getRecognitionOutcomes: {
        parameters: {
            query?: {
                from?: string;
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
                    "application/json": components["schemas"]["RecognitionOutcomes"];
                };
            };
        };
    };
    listFigureSessions: {
        parameters: {
            query?: {
                courseId?: string;
                cursor?: string;
                from?: string;
                groupId?: string;
                hour?: number;
                kind?: "class" | "shift";
                limit?: number;
                termId?: string;
                to?: string;
                weekday?: number;
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
                        items: components["schemas"]["SessionFigures"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    getToday: {
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
                    "application/json": components["schemas"]["TodayFigures"];
                };
            };
        };
    };
    getAttendanceTrend: {
        parameters: {
            query?: {
                courseId?: string;
                from?: string;
                groupId?: string;
                kind?: "class" | "shift";
                step?: "day" | "week" | "month";
                termId?: string;
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
                    "application/json": components["schemas"]["AttendanceTrend"];
                };
            };
        };
    };
    getMarkingWays: {
        parameters: {
            query?: {
                courseId?: string;
                from?: string;
                groupId?: string;
                kind?: "class" | "shift";
                termId?: string;
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
                    "application/json": components["schemas"]["MarkingWays"];
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
    listSessionAttendance: {
        parameters: {
            query: {
                courseId?: string;
                cursor?: string;
                from: string;
                limit?: number;
                order?: "oldest" | "newest";
                to: string;
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
                        items: {
                            counts: components["schemas"]["AttendanceCounts"];
                            session: components["schemas"]["AttendanceSession"];
                        }[];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    importMarks: {
        parameters: {
            query?: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            [key: string]: number;
                        };
                        rows: components["schemas"]["MarkRow"][];
                    };
                };
            };
        };
    };
    listAttendanceLocks: {
        parameters: {
            query?: {
                courseId?: string;
                cursor?: string;
                isLifted?: "true" | "false";
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
                        items: components["schemas"]["AttendanceLock"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    createAttendanceLock: {
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
                    courseId?: string;
                    /** Format: date */
                    from: string;
                    reason?: string;
                    /** Format: date */
                    to: string;
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
                    "application/json": components["schemas"]["AttendanceLock"];
                };
            };
        };
    };
    liftAttendanceLock: {
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
                    "application/json": components["schemas"]["AttendanceLock"];
                };
            };
        };
    };
    listAttendanceRequests: {
        parameters: {
            query?: {
                approval?: "waiting" | "approved" | "refused";
                courseId?: string;
                cursor?: string;
                limit?: number;
                personId?: string;
                way?: "manual" | "request" | "group-photo" | "import" | "api";
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
                        items: components["schemas"]["AttendanceRequest"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    getAttendanceRules: {
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
                        rules: components["schemas"]["AttendanceRules"];
                        /** Format: date-time */
                        updatedAt?: string;
                    };
                };
            };
        };
    };
    setAttendanceRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendanceRulesInput"];
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
                        rules: components["schemas"]["AttendanceRules"];
                        /** Format: date-time */
                        updatedAt?: string;
                    };
                };
            };
        };
    };
    applyAttendanceRules: {
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
                    courseId?: string;
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to?: string;
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
                        sessions: number;
                    };
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
                        items: components["schemas"]["Camera"][];
                        nextCursor?: string;
                        total?: number;
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
                        failure?: "no-ffmpeg" | "blocked" | "unreachable" | "refused" | "unauthorized" | "certificate" | "not-found" | "busy" | "not-a-video" | "stalled" | "interrupted" | "ended" | "no-group" | "not-recognizing";
                        picture?: string;
                        works: boolean;
                    };
                };
            };
        };
    };
    listClassSessions: {
        parameters: {
            query: {
                courseId?: string;
                cursor?: string;
                from: string;
                groupId?: string;
                limit?: number;
                membershipId?: string;
                mine?: "true" | "false";
                order?: "asc" | "desc";
                personId?: string;
                room?: string;
                to: string;
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
                        items: components["schemas"]["ClassSession"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    getClassSession: {
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
                    "application/json": components["schemas"]["ClassSession"];
                };
            };
        };
    };
    getSessionAttendance: {
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
                        counts: components["schemas"]["AttendanceCounts"];
                        items: components["schemas"]["AttendanceEntry"][];
                        needsApproval: boolean;
                        needsReason: boolean;
                        rules: components["schemas"]["AttendanceRules"];
                        session: components["schemas"]["AttendanceSession"];
                    };
                };
            };
        };
    };
    explainAttendance: {
        parameters: {
            query?: {
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["AttendanceExplanation"];
                };
            };
        };
    };
    markAttendance: {
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
                    marks: {
                        /** Format: date-time */
                        arrivedAt?: string;
                        /** Format: date-time */
                        leftAt?: string;
                        /** Format: uuid */
                        personId: string;
                        reason?: string;
                        /** @enum {string} */
                        status: "present" | "late" | "left-early" | "partial" | "absent" | "excused";
                    }[];
                    requestId: string;
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
                        counts: components["schemas"]["AttendanceCounts"];
                        isRepeated: boolean;
                        items: components["schemas"]["AttendanceEntry"][];
                        marks: components["schemas"]["AttendanceMark"][];
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
                        language: "en" | "de" | "fr" | "es" | "ar";
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
    listCourses: {
        parameters: {
            query?: {
                archived?: "true" | "false";
                cursor?: string;
                groupId?: string;
                kind?: "class" | "shift";
                limit?: number;
                membershipId?: string;
                search?: string;
                termId?: string;
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
                        items: components["schemas"]["Course"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    createCourse: {
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
                    /** @default [] */
                    groupIds?: string[];
                    /**
                     * @default class
                     * @enum {string}
                     */
                    kind?: "class" | "shift";
                    /** @default [] */
                    membershipIds?: string[];
                    name: string;
                    room?: string;
                    /** Format: uuid */
                    termId?: string;
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseDetails"];
                };
            };
        };
    };
    getCourse: {
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
                    "application/json": components["schemas"]["CourseDetails"];
                };
            };
        };
    };
    deleteCourse: {
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
    updateCourse: {
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
                    archived?: boolean;
                    code?: string | null;
                    groupIds?: string[];
                    /** @enum {string} */
                    kind?: "class" | "shift";
                    membershipIds?: string[];
                    name?: string;
                    room?: string | null;
                    rules?: {
                        checkIn?: {
                            isAllowed: boolean;
                            networks: (string)[];
                            places: {
                                latitude: number;
                                longitude: number;
                                name: string;
                                radiusMeters: number;
                            }[];
                        };
                        chronicFrom?: number;
                        closesAfter?: number;
                        correctionsNeedApproval?: boolean;
                        earlyBefore?: number;
                        lateAfter?: number;
                        /** @enum {string} */
                        leaving?: "checked-out" | "if-checked-out" | "last-seen";
                        minimumPresence?: number;
                        minProbability?: number;
                        missedAfter?: number;
                        opensBefore?: number;
                        /** @enum {string} */
                        places?: "anywhere" | "room";
                        work?: {
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
                    termId?: string | null;
                    timeZone?: string | null;
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
                    "application/json": components["schemas"]["CourseDetails"];
                };
            };
        };
    };
    getCourseAttendance: {
        parameters: {
            query: {
                cursor?: string;
                from?: string;
                limit?: number;
                sessions?: number;
                to: string;
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
                        hasOlder: boolean;
                        items: components["schemas"]["CourseAttendanceRow"][];
                        nextCursor?: string;
                        sessions: components["schemas"]["AttendanceSession"][];
                        total?: number;
                    };
                };
            };
        };
    };
    getCourseCalendar: {
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
                    "text/calendar": string;
                };
            };
        };
    };
    listTimetableConflicts: {
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
                        items: components["schemas"]["TimetableConflict"][];
                    };
                };
            };
        };
    };
    duplicateCourse: {
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
                    name: string;
                    /** Format: uuid */
                    termId?: string;
                    /** @default true */
                    withGroups?: boolean;
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
                    "application/json": components["schemas"]["CourseDetails"];
                };
            };
        };
    };
    addExtra: {
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
                    /** Format: date */
                    day: string;
                    endsAt: string;
                    /** Format: uuid */
                    id?: string;
                    room?: string;
                    startsAt: string;
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
                    "application/json": components["schemas"]["TimetableChange"];
                };
            };
        };
    };
    updateExtra: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                extraId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    day: string;
                    endsAt: string;
                    room?: string;
                    startsAt: string;
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
                    "application/json": components["schemas"]["TimetableChange"];
                };
            };
        };
    };
    deleteExtra: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                extraId: string;
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
                    "application/json": components["schemas"]["TimetableChange"];
                };
            };
        };
    };
    addPattern: {
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
                    endsAt: string;
                    /** @default 1 */
                    everyWeeks?: number;
                    /** Format: date */
                    from: string;
                    /** Format: uuid */
                    id?: string;
                    room?: string;
                    startsAt: string;
                    /** Format: date */
                    to: string;
                    weekdays: number[];
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
                    "application/json": components["schemas"]["TimetableChange"];
                };
            };
        };
    };
    updatePattern: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                patternId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    endsAt: string;
                    /** @default 1 */
                    everyWeeks?: number;
                    /** Format: date */
                    from: string;
                    room?: string;
                    startsAt: string;
                    /** Format: date */
                    to: string;
                    weekdays: number[];
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
                    "application/json": components["schemas"]["TimetableChange"];
                };
            };
        };
    };
    deletePattern: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                patternId: string;
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
                    "application/json": components["schemas"]["TimetableChange"];
                };
            };
        };
    };
    setException: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
                id: string;
                patternId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "canceled";
                    reason?: string;
                } | {
                    endsAt: string;
                    /** @enum {string} */
                    kind: "moved";
                    room?: string;
                    startsAt: string;
                    /** Format: date */
                    toDay: string;
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
                    "application/json": components["schemas"]["TimetableChange"];
                };
            };
        };
    };
    deleteException: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
                id: string;
                patternId: string;
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
                    "application/json": components["schemas"]["TimetableChange"];
                };
            };
        };
    };
    listCoursePeople: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
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
                        items: components["schemas"]["CoursePerson"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    getTimetable: {
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
                    "application/json": components["schemas"]["CourseTimetable"];
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
    deleteFaces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    personIds: string[];
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
                        people: number;
                        templates: number;
                    };
                };
            };
        };
    };
    askToEnroll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    personIds: string[];
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
                        asked: number;
                        passedOver: number;
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
    cancelFaceSession: {
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
    importMemberships: {
        parameters: {
            query?: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileOutcome"];
                };
            };
        };
    };
    startGroupPhoto: {
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
                    /** Format: uuid */
                    sessionId?: string;
                    /** Format: date-time */
                    takenAt?: string;
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
                    "application/json": components["schemas"]["GroupPhoto"];
                };
            };
        };
    };
    getGroupPhoto: {
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
                    "application/json": components["schemas"]["GroupPhoto"];
                };
            };
        };
    };
    discardGroupPhoto: {
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
    confirmGroupPhoto: {
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
                    /** @default [] */
                    faces?: {
                        /** Format: uuid */
                        faceId: string;
                        /** Format: uuid */
                        personId?: string;
                    }[];
                    /** @default [] */
                    people?: {
                        /** Format: uuid */
                        personId: string;
                        /** @enum {string} */
                        status: "present" | "late" | "left-early" | "partial" | "absent" | "excused";
                    }[];
                    reason?: string;
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
                    "application/json": components["schemas"]["GroupPhoto"];
                };
            };
        };
    };
    addGroupPictures: {
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
                        groupPhoto: components["schemas"]["GroupPhoto"];
                        refused: {
                            index: number;
                            /** @enum {string} */
                            reason: "file-empty" | "file-too-large" | "format-unsupported" | "picture-truncated" | "picture-damaged" | "picture-too-slow" | "picture-animated" | "picture-color-unsupported" | "picture-too-many-pixels" | "picture-too-small" | "no-face" | "several-faces" | "face-too-small" | "face-cut-off" | "face-turned-away" | "face-covered" | "eyes-closed" | "too-blurred" | "too-dark" | "too-bright" | "low-contrast" | "presentation-attack";
                        }[];
                    };
                };
            };
        };
    };
    getGroupPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
    removeGroupPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                pictureId: string;
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
                    "application/json": components["schemas"]["GroupPhoto"];
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
                    /** Format: date */
                    from?: string;
                    membershipIds?: string[];
                    name?: string;
                    personIds?: string[];
                    /** Format: date */
                    to?: string;
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
    listGroupPeople: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                when?: "past" | "now" | "coming";
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
                        items: components["schemas"]["GroupPerson"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    setGroupPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    from?: string;
                    /** Format: date */
                    to?: string;
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
    removeGroupPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
        };
    };
    listHolidays: {
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
                        items: components["schemas"]["Holiday"][];
                    };
                };
            };
        };
    };
    createHoliday: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    from: string;
                    name: string;
                    /** Format: date */
                    to: string;
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
                    "application/json": components["schemas"]["Holiday"];
                };
            };
        };
    };
    updateHoliday: {
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
                    /** Format: date */
                    from: string;
                    name: string;
                    /** Format: date */
                    to: string;
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
                    "application/json": components["schemas"]["Holiday"];
                };
            };
        };
    };
    deleteHoliday: {
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
                kind?: "import" | "import-undo" | "re-embed" | "key-rotation" | "demonstration" | "report";
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
    prioritizeJob: {
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
                    /** @enum {string} */
                    priority: "low" | "normal" | "high";
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
    openKioskQueue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kept?: {
                        lastSequence: number;
                        /** Format: date-time */
                        sentAt: string;
                        worked: {
                            /** Format: date-time */
                            from: string;
                            /** Format: date-time */
                            to: string;
                        }[];
                    };
                    signingKey: {
                        /** @enum {string} */
                        crv: "P-256";
                        /** @enum {string} */
                        kty: "EC";
                        x: string;
                        y: string;
                    };
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
                        keyId: string;
                        lastSequence: number;
                        /** Format: date-time */
                        now: string;
                        sealingKey: {
                            /** @enum {string} */
                            crv: "P-256";
                            /** @enum {string} */
                            kty: "EC";
                            x: string;
                            y: string;
                        };
                    };
                };
            };
        };
    };
    sendKioskQueue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    entries: string[];
                    /** Format: uuid */
                    keyId: string;
                    /** Format: date-time */
                    sentAt: string;
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
                        lastSequence: number;
                        results: components["schemas"]["QueuedResult"][];
                    };
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
    listOfflineEntries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                only?: "all" | "conflicts";
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
                        items: components["schemas"]["OfflineEntry"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    dismissOfflineEntries: {
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
                    ids: string[];
                    isDismissed: boolean;
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
    listLeaves: {
        parameters: {
            query?: {
                approval?: "waiting" | "approved" | "refused";
                cursor?: string;
                from?: string;
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
                        items: components["schemas"]["Leave"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    createLeave: {
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
                    endsAt: string;
                    /** @enum {string} */
                    kind: "medical" | "vacation" | "family" | "official" | "other";
                    note?: string;
                    /** Format: uuid */
                    personId: string;
                    /** Format: date-time */
                    startsAt: string;
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
                    "application/json": components["schemas"]["Leave"];
                };
            };
        };
    };
    decideLeave: {
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
                    approve: boolean;
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
                    "application/json": components["schemas"]["Leave"];
                };
            };
        };
    };
    withdrawLeave: {
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
                    "application/json": components["schemas"]["Leave"];
                };
            };
        };
    };
    decideMark: {
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
                    approve: boolean;
                    note?: string;
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
                        entry: components["schemas"]["AttendanceEntry"];
                        mark: components["schemas"]["AttendanceMark"];
                    };
                };
            };
        };
    };
    undoMark: {
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
                        entry: components["schemas"]["AttendanceEntry"];
                        mark: components["schemas"]["AttendanceMark"];
                    };
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
    stopMessages: {
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
                        /** @enum {string} */
                        channel: "in-app" | "email" | "sms" | "push";
                        organizationName: string;
                    };
                };
            };
        };
    };
    listMessageTemplates: {
        parameters: {
            query: {
                kind: "attendance.marked" | "attendance.absent" | "attendance.late" | "attendance.at-risk" | "enrollment.needed" | "consent.expiring" | "security.alert" | "report.ready";
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
                        items: components["schemas"]["MessageTemplate"][];
                        variables: {
                            example: string;
                            name: string;
                        }[];
                    };
                };
            };
        };
    };
    saveMessageTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channel: "in-app" | "email" | "sms" | "push";
                kind: "attendance.marked" | "attendance.absent" | "attendance.late" | "attendance.at-risk" | "enrollment.needed" | "consent.expiring" | "security.alert" | "report.ready";
                language: "en" | "de" | "fr" | "es" | "ar";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    subject: string;
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
                    "application/json": components["schemas"]["MessageTemplate"];
                };
            };
        };
    };
    resetMessageTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channel: "in-app" | "email" | "sms" | "push";
                kind: "attendance.marked" | "attendance.absent" | "attendance.late" | "attendance.at-risk" | "enrollment.needed" | "consent.expiring" | "security.alert" | "report.ready";
                language: "en" | "de" | "fr" | "es" | "ar";
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
                    "application/json": components["schemas"]["MessageTemplate"];
                };
            };
        };
    };
    previewMessageTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    /** @enum {string} */
                    channel: "in-app" | "email" | "sms" | "push";
                    /** @enum {string} */
                    kind: "attendance.marked" | "attendance.absent" | "attendance.late" | "attendance.at-risk" | "enrollment.needed" | "consent.expiring" | "security.alert" | "report.ready";
                    /** @enum {string} */
                    language: "en" | "de" | "fr" | "es" | "ar";
                    subject: string;
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
                        body: string;
                        html?: string;
                        segments?: number;
                        subject: string;
                    };
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
    listNotificationDeliveries: {
        parameters: {
            query?: {
                channel?: "in-app" | "email" | "sms" | "push";
                cursor?: string;
                kind?: "attendance.marked" | "attendance.absent" | "attendance.late" | "attendance.at-risk" | "enrollment.needed" | "consent.expiring" | "security.alert" | "report.ready";
                limit?: number;
                state?: "waiting" | "digest" | "sent" | "delivered" | "in-digest" | "failed";
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
                        items: components["schemas"]["NotificationDelivery"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    retryNotificationDelivery: {
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
                    "application/json": components["schemas"]["NotificationDelivery"];
                };
            };
        };
    };
    getNotificationSettings: {
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
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
        };
    };
    updateNotificationSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    consentMonths?: number | null;
                    contactQuiet?: components["schemas"]["QuietHoursInput"] | null;
                    rules?: {
                        [key: string]: components["schemas"]["NotificationRuleInput"];
                    };
                    sms?: {
                        account: string;
                        from: string;
                        token?: string;
                        /** Format: uri */
                        url: string;
                    } | null;
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
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
        };
    };
    testNotification: {
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
                    channel: "email" | "sms" | "push";
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
                        error?: string;
                        isSent: boolean;
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
                    language?: "en" | "de" | "fr" | "es" | "ar";
                    name?: string;
                    settings?: {
                        attendanceDays?: number;
                        /** @enum {string} */
                        faceSignIn?: "off" | "second-factor" | "alone";
                        identificationFpir?: number;
                        keepPictures?: boolean;
                        minBonaFideScore?: number;
                        minEnrollmentQuality?: number;
                        recognitionLogDays?: number;
                        reportDays?: number;
                        requireSecondFactor?: boolean;
                        sessionHours?: number;
                        sessionIdleMinutes?: number;
                        sightingDays?: number;
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
                    language: "en" | "de" | "fr" | "es" | "ar";
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
                consent?: "given" | "missing";
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
    listPersonAttendance: {
        parameters: {
            query?: {
                courseId?: string;
                cursor?: string;
                from?: string;
                limit?: number;
                status?: "present" | "late" | "left-early" | "partial" | "absent" | "excused" | "expected" | "unconfirmed";
                to?: string;
            };
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
                        items: components["schemas"]["PersonAttendance"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    getPersonFigures: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
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
                    "application/json": components["schemas"]["PersonFigures"];
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
    listPersonSessions: {
        parameters: {
            query: {
                cursor?: string;
                from: string;
                limit?: number;
                to: string;
            };
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
                        items: components["schemas"]["ClassSession"][];
                        nextCursor?: string;
                        total?: number;
                    };
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
                    language: "en" | "de" | "fr" | "es" | "ar";
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
    listContacts: {
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
                        items: components["schemas"]["Contact"][];
                    };
                };
            };
        };
    };
    addContact: {
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
                    /** Format: email */
                    email?: string;
                    /** @enum {string} */
                    language: "en" | "de" | "fr" | "es" | "ar";
                    name: string;
                    phone?: string;
                    relation: string;
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
                    "application/json": components["schemas"]["Contact"];
                };
            };
        };
    };
    updateContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email?: string;
                    /** @enum {string} */
                    language: "en" | "de" | "fr" | "es" | "ar";
                    name: string;
                    phone?: string;
                    relation: string;
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
                    "application/json": components["schemas"]["Contact"];
                };
            };
        };
    };
    deleteContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
    listReportSchedules: {
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
                        items: components["schemas"]["ReportSchedule"][];
                    };
                };
            };
        };
    };
    createReportSchedule: {
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
                    format: "csv" | "xlsx" | "pdf";
                    /** @enum {string} */
                    language?: "en" | "de" | "fr" | "es" | "ar";
                    name: string;
                    rhythm: components["schemas"]["ReportRhythmInput"];
                    subject: components["schemas"]["ScheduledReportSubjectInput"];
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
                    "application/json": components["schemas"]["ReportSchedule"];
                };
            };
        };
    };
    deleteReportSchedule: {
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
    changeReportSchedule: {
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
                    isPaused?: boolean;
                    name?: string;
                    rhythm?: components["schemas"]["ReportRhythmInput"];
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
                    "application/json": components["schemas"]["ReportSchedule"];
                };
            };
        };
    };
    listReports: {
        parameters: {
            query?: {
                cursor?: string;
                format?: "csv" | "xlsx" | "pdf";
                kind?: "daily-register" | "monthly-summary" | "person-record" | "attendance-list" | "work-hours" | "recognition-log" | "audit" | "model-accuracy";
                limit?: number;
                own?: "true" | "false";
                scheduleId?: string;
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
                        items: components["schemas"]["Report"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    requestReport: {
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
                    format: "csv" | "xlsx" | "pdf";
                    /** @enum {string} */
                    language?: "en" | "de" | "fr" | "es" | "ar";
                    subject: components["schemas"]["ReportSubjectInput"];
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
                    "application/json": components["schemas"]["Report"];
                };
            };
        };
    };
    getReport: {
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
                    "application/json": components["schemas"]["Report"];
                };
            };
        };
    };
    deleteReport: {
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
    cancelReport: {
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
                    "application/json": components["schemas"]["Report"];
                };
            };
        };
    };
    downloadReport: {
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
                    "application/octet-stream": string;
                };
            };
        };
    };
    repeatReport: {
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
        };
    };
    previewReport: {
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
                    format: "csv" | "xlsx" | "pdf";
                    /** @enum {string} */
                    language?: "en" | "de" | "fr" | "es" | "ar";
                    subject: components["schemas"]["ReportSubjectInput"];
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
                    "application/json": components["schemas"]["ReportPreview"];
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
    getOwnCalendar: {
        parameters: {
            query?: never;
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
                    "text/calendar": string;
                };
            };
        };
    };
    setNotificationPhone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    phone: string;
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
                    "application/json": components["schemas"]["OwnNotificationSettings"];
                };
            };
        };
    };
    deleteNotificationPhone: {
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
                    "application/json": components["schemas"]["OwnNotificationSettings"];
                };
            };
        };
    };
    verifyNotificationPhone: {
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
                    "application/json": components["schemas"]["OwnNotificationSettings"];
                };
            };
        };
    };
    getOwnNotificationSettings: {
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
                    "application/json": components["schemas"]["OwnNotificationSettings"];
                };
            };
        };
    };
    updateOwnNotificationSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationPreferenceInput"];
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
                    "application/json": components["schemas"]["OwnNotificationSettings"];
                };
            };
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                unread?: "true";
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
                        items: components["schemas"]["Notification"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    countNotifications: {
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
                        unread: number;
                    };
                };
            };
        };
    };
    readNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                    /** @default true */
                    isRead?: boolean;
                } | {
                    /** @enum {boolean} */
                    all: true;
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
                        unread: number;
                    };
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
    listOwnAttendance: {
        parameters: {
            query?: {
                courseId?: string;
                cursor?: string;
                from?: string;
                limit?: number;
                status?: "present" | "late" | "left-early" | "partial" | "absent" | "excused" | "expected" | "unconfirmed";
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
                        items: components["schemas"]["PersonAttendance"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    listOwnAttendanceRequests: {
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
                        items: components["schemas"]["AttendanceRequest"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    requestCorrection: {
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
                    arrivedAt?: string;
                    /** Format: date-time */
                    leftAt?: string;
                    reason: string;
                    requestId: string;
                    /** Format: uuid */
                    sessionId: string;
                    /** @enum {string} */
                    status: "present" | "late" | "left-early" | "partial" | "absent" | "excused";
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
                    "application/json": components["schemas"]["AttendanceMark"];
                };
            };
        };
    };
    withdrawCorrection: {
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
                    "application/json": components["schemas"]["AttendanceMark"];
                };
            };
        };
    };
    explainOwnAttendance: {
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
                    "application/json": components["schemas"]["AttendanceExplanation"];
                };
            };
        };
    };
    getCheckInTerms: {
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
                        hasConsent: boolean;
                        isEnrolled: boolean;
                        isOnNetwork: boolean;
                        needsPosition: boolean;
                        sessions: components["schemas"]["AttendanceSession"][];
                    };
                };
            };
        };
    };
    checkIn: {
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
                    direction?: "in" | "out";
                    position?: {
                        accuracyMeters: number;
                        latitude: number;
                        longitude: number;
                    };
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
                        /** Format: date-time */
                        at: string;
                        items: components["schemas"]["PersonAttendance"][];
                    };
                };
            };
        };
    };
    listOwnLeaves: {
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
                        items: components["schemas"]["Leave"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    requestLeave: {
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
                    endsAt: string;
                    /** @enum {string} */
                    kind: "medical" | "vacation" | "family" | "official" | "other";
                    note?: string;
                    /** Format: date-time */
                    startsAt: string;
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
                    "application/json": components["schemas"]["Leave"];
                };
            };
        };
    };
    withdrawOwnLeave: {
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
                    "application/json": components["schemas"]["Leave"];
                };
            };
        };
    };
    addPushDevice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    auth: string;
                    device: string;
                    /** Format: uri */
                    endpoint: string;
                    p256dh: string;
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
                    "application/json": components["schemas"]["PushDevice"];
                };
            };
        };
    };
    removePushDevice: {
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
    listSightings: {
        parameters: {
            query?: {
                cursor?: string;
                from?: string;
                limit?: number;
                personId?: string;
                place?: string;
                source?: "kiosk-face" | "kiosk-pin" | "kiosk-qr" | "camera" | "live" | "group-photo" | "phone" | "api" | "import";
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
                        items: components["schemas"]["SightingEntry"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    recordSightings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sightings: {
                        /** Format: date-time */
                        at: string;
                        /** @enum {string} */
                        direction?: "in" | "out";
                        externalId?: string;
                        originId: string;
                        /** Format: uuid */
                        personId?: string;
                        place: string;
                        probability?: number;
                        /** Format: uuid */
                        sessionId?: string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            originId: string;
                            /** @enum {string} */
                            verdict: "recorded" | "repeated" | "unknown-person" | "unknown-session" | "in-the-future" | "too-old";
                        }[];
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
    listTerms: {
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
                        items: components["schemas"]["Term"][];
                    };
                };
            };
        };
    };
    createTerm: {
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
                    courseIds?: string[];
                    /** Format: date */
                    from: string;
                    name: string;
                    /** Format: date */
                    to: string;
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
                    "application/json": components["schemas"]["Term"];
                };
            };
        };
    };
    updateTerm: {
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
                    /** Format: date */
                    from: string;
                    name: string;
                    /** Format: date */
                    to: string;
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
                    "application/json": components["schemas"]["Term"];
                };
            };
        };
    };
    deleteTerm: {
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
                        courseIds: string[];
                    };
                };
            };
        };
    };
    importTimetable: {
        parameters: {
            query?: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileOutcome"];
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
    listWebhooks: {
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
                        items: components["schemas"]["Webhook"][];
                    };
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kinds: ("attendance.marked" | "attendance.absent" | "attendance.late" | "attendance.at-risk" | "enrollment.needed" | "consent.expiring" | "security.alert" | "report.ready")[];
                    name: string;
                    /** Format: uri */
                    url: string;
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
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
        };
    };
    getWebhook: {
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
                    "application/json": components["schemas"]["Webhook"];
                };
            };
        };
    };
    deleteWebhook: {
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
    updateWebhook: {
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
                    isOn?: boolean;
                    kinds?: ("attendance.marked" | "attendance.absent" | "attendance.late" | "attendance.at-risk" | "enrollment.needed" | "consent.expiring" | "security.alert" | "report.ready")[];
                    name?: string;
                    /** Format: uri */
                    url?: string;
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
                    "application/json": components["schemas"]["Webhook"];
                };
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "waiting" | "delivered" | "dead";
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
                        items: components["schemas"]["WebhookDelivery"][];
                        nextCursor?: string;
                        total?: number;
                    };
                };
            };
        };
    };
    getWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deliveryId: string;
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
                    "application/json": components["schemas"]["WebhookDeliveryDetails"];
                };
            };
        };
    };
    replayWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deliveryId: string;
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
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
        };
    };
    pingWebhook: {
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
                    "application/json": components["schemas"]["WebhookDeliveryDetails"];
                };
            };
        };
    };
    replayWebhook: {
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
                        count: number;
                    };
                };
            };
        };
    };
    rotateWebhookSecret: {
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
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
        };
    };
}
