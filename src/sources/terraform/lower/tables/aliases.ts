/** Types under a second name, and types that adopt what AWS made by default. */
import { resource, type Table, tags } from '../mapping.ts';
import { elb } from './elb.ts';
import { instances } from './instances.ts';
import { vpc } from './vpc.ts';

/** Where Terraform's types go: types under a second name, and types that adopt what AWS made by default. */
export const aliases = {
  aws_alb: elb.aws_lb,
  aws_alb_listener: elb.aws_lb_listener,
  aws_alb_listener_rule: elb.aws_lb_listener_rule,
  aws_alb_target_group: elb.aws_lb_target_group,
  aws_default_network_acl: resource('AWS::EC2::NetworkAcl', { tags: tags() }, { also: vpc.aws_network_acl.also ?? [] }),
  aws_default_route_table: resource('AWS::EC2::RouteTable', { tags: tags() }, { also: vpc.aws_route_table.also ?? [] }),
  aws_default_subnet: {
    ...vpc.aws_subnet,
    assumed: { MapPublicIpOnLaunch: { value: true, says: 'a default subnet gives public addresses' } },
  },
  aws_default_vpc: {
    ...vpc.aws_vpc,
    assumed: { EnableDnsHostnames: { value: true, says: 'a default VPC gives DNS host names' } },
  },
  aws_spot_instance_request: instances.aws_instance,
} satisfies Table;
