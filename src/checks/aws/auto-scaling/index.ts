/** Every check on Amazon EC2 Auto Scaling. */
import launchConfigurationRequiresImdsv2 from './launch-configuration-requires-imdsv2.ts';

export const autoScaling = [launchConfigurationRequiresImdsv2];
