import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { myDataRoute, personRoute } from '../../shared/person-routes.js';

const overview = lazyRouteComponent(() => import('./face-page.js'), 'FacePage');
const camera = lazyRouteComponent(() => import('./camera-page.js'), 'CameraPage');
const live = lazyRouteComponent(() => import('./live-page.js'), 'LivePage');
const upload = lazyRouteComponent(() => import('./upload-page.js'), 'UploadPage');

const personFace = createRoute({ getParentRoute: () => personRoute, path: 'face', component: overview });
const personCamera = createRoute({
  getParentRoute: () => personRoute,
  path: 'face/camera',
  component: camera,
});
const personUpload = createRoute({
  getParentRoute: () => personRoute,
  path: 'face/upload',
  component: upload,
});
const personLive = createRoute({ getParentRoute: () => personRoute, path: 'face/live', component: live });
const ownFace = createRoute({ getParentRoute: () => myDataRoute, path: 'face', component: overview });
const ownCamera = createRoute({ getParentRoute: () => myDataRoute, path: 'face/camera', component: camera });
const ownLive = createRoute({ getParentRoute: () => myDataRoute, path: 'face/live', component: live });
const ownUpload = createRoute({ getParentRoute: () => myDataRoute, path: 'face/upload', component: upload });

export const personFaceRoutes = [personFace, personCamera, personLive, personUpload] as const;
export const myFaceRoutes = [ownFace, ownCamera, ownLive, ownUpload] as const;
